import type { RefusalCode } from '@vigencia/domain/refusals.ts'

/** What to do about problems of cases, samples and results that are reported to the registry. */
export const OF_CASE_REPORTS = {
  case_not_found: 'Look its id up in `GET /v1/snvs/cases`.',
  report_faulty: "`errors` names fields and the registry's own words for them: mend these, and report it again.",
  source_reference_taken: 'Correct the report that has this reference with PUT, or send another reference.',
  case_already_reported: 'The detail names the case: look there. A new episode is reported when that one is closed.',
  looks_like_a_repeat: 'The detail names the equal report. If this is another person, say so by a document or number.',
  report_purged: 'Its personal data was erased when their time was over: report it anew, if it must be.',
  id_caso_taken: "Look this case's own number up at the registry, and resolve it with that.",
  which_document: 'Name the type of the document, and its country, beside the number.',
  resolutions_rejected: 'None was carried out. `errors` names each that does not fit: mend or leave out these.',
  count_differs: 'Other cases came or went meanwhile: list them again, and send the new count.',
  case_cannot_move: 'The detail names its state: read the case again, and choose an act that this state allows.',
  sample_not_found: 'Look its id up in `GET /v1/snvs/samples`.',
  result_not_found: 'Look its id up in `GET /v1/snvs/results`.',
  lab_report_cannot_move: 'The detail names its state: read it again, and choose an act that this state allows.',
  sample_already_reported: 'Add the result to the sample that the detail names, or correct that one.',
  registry_number_taken: 'Look up the number of this one at the registry, and resolve it with that.',
  queue_paused: 'Find out why it was paused, then resume it with `POST /v1/snvs/queue/resume`.',
  desk_not_set: 'Set establishment and credentials first, with `PUT /v1/snvs/desk`.',
  item_not_mapped: 'Add a row for this item with `POST /v1/snvs/lab-map/import`.',
  code_list_unavailable: 'The list stays as it was. Try again later: the registry does not answer now.',
  code_list_version_not_found: 'Take a version of `GET /v1/snvs/code-lists/versions`.',
  registry_without_address: 'Ask the operator to set the address of this registry, or choose another one.',
  reporting_not_run: 'Cases are not reported by this installation: ask the operator to run the reporting service.',
  public_credentials: "Set the establishment's own APP_ID and APP_KEY: those of the manual are known to everybody.",
} as const satisfies Partial<Record<RefusalCode, string>>
