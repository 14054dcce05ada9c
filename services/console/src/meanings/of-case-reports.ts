import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** Cases, samples and results that are reported to the registry. Several codes may mean the same to a person. */
export const OF_CASE_REPORTS: Meanings = [
  ['case_not_found', msg`This case is not there. Open the list again.`],
  [
    'report_faulty',
    msg`The registry would refuse the report. Each fault has its field: mend these, and send it again.`,
  ],
  ['source_reference_taken', msg`Another report has this reference. Correct that one, or take another reference.`],
  [
    'case_already_reported looks_like_a_repeat',
    msg`An equal case was reported already. Look at that one; another person or a new episode is said so.`,
  ],
  ['report_purged', msg`Its personal data was erased when their time was over. Report it anew, if it must be.`],
  [
    'id_caso_taken registry_number_taken',
    msg`Another one has this number of the registry. Look up its own number there.`,
  ],
  ['which_document', msg`More than one kind of document fits. Say which, and of which country.`],
  [
    'resolutions_rejected',
    msg`None of them was carried out. Each that does not fit is named: mend these, or leave them out.`,
  ],
  ['count_differs', msg`Other cases came or went meanwhile. Look at the list again.`],
  [
    'case_cannot_move lab_report_cannot_move',
    msg`As it stands now, this cannot be done with it. Load it again, and choose what is offered.`,
  ],
  ['sample_not_found result_not_found', msg`This sample or result is not there. Open the case again.`],
  ['sample_already_reported', msg`The case has such a sample. Add the result to that one, or correct it.`],
  ['queue_paused', msg`The queue is paused. Find out why, then release it in the settings.`],
  ['desk_not_set', msg`The reporting desk is not set up. An administrator does that in the settings.`],
  ['item_not_mapped', msg`The laboratory's item has no code of the registry. Add it to the laboratory map.`],
  [
    'code_list_unavailable code_list_version_not_found',
    msg`The registry's list is not to be had now. The one that is here stays: try again later.`,
  ],
  [
    'registry_without_address',
    msg`The address of this registry is not set. Ask the operator, or choose another registry.`,
  ],
  [
    'public_credentials',
    msg`These credentials are those of the manual, known to everybody. Take the establishment's own.`,
  ],
]
