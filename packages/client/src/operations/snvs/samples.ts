// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { ChangeLogEntryPage, ChangeLogEntry } from './cases.ts'
import type { WholeSample, LabAttempt } from './citizens.ts'

/** A sample, by the names of API75 */
export interface EventoMuestra {
  /** Whether the sample is fit to be tested */
  adecuada?: Json | undefined
  /** Whether it is an isolate */
  aislamiento?: Json | undefined
  /** The day on which it was taken, dd-MM-yyyy or yyyy-MM-dd */
  fechaToma?: Json | undefined
  /** The establishment that took it: SISA's own number, or the 14 digits of the REFES code */
  idEstablecimientoToma?: Json | undefined
  /** What was taken, as the registry codes it */
  idMuestra?: Json | undefined
  /** The kind of it, as the registry codes it */
  idtipoMuestra?: Json | undefined
  /** Whether it is a sample */
  muestra?: Json | undefined
}

export interface SamplesReportInput {
  /** The case */
  case_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
  /**
   * Another sample of the same kind: the case may have one of the same idMuestra and idtipoMuestra.
   * @default false
   */
  new_sample?: boolean | undefined
  /**
   * The laboratory's own item: the lab map gives the codes that the report leaves out.
   * @default null
   */
  item?: string | null | undefined
  /**
   * Whether the person is pregnant, for the lab map alone; null: not known.
   * @default null
   */
  pregnant?: boolean | null | undefined
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

/** A sample, without what was found */
export interface Sample {
  /** The report */
  id: string
  /** The clinic's own name for the report */
  source_reference: string
  /** Where the report stands on its way to the registry */
  state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
  /** Why it is held; null: it is not, or its queue is paused */
  held_because: "restored" | null
  /** The laboratory's own item by which the codes were found */
  item: string | null
  /**
   * The event (idEvento); null: not known.
   * At least 0, at most 2147483647.
   */
  event_id: number | null
  /** The registry at which that on which it hangs has its number */
  registry: string | null
  /** What the registry refused, under its own names */
  errors: Record<string, Json> | null
  /** The oldest first */
  attempts: LabAttempt[]
  /** What somebody found out of one in doubt */
  resolution: "was_sent" | "was_not_sent" | null
  /**
   * When the registry took it; null: it has not.
   * An instant, with `Z` in answers.
   */
  reported_at: string | null
  /**
   * When what it said was removed.
   * An instant, with `Z` in answers.
   */
  purged_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * The number of its newest change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The case; null: it was made elsewhere */
  case_id: string | null
  /**
   * The case's number at the registry, as soon as it has one.
   * At least 1.
   */
  id_caso: number | null
  /**
   * The registry's number of the sample (idEventoMuestra).
   * At least 1.
   */
  registry_id: number | null
  /**
   * What was taken (idMuestra).
   * At least 0, at most 2147483647.
   */
  id_muestra: number
  /**
   * The kind of it (idtipoMuestra).
   * At least 0, at most 2147483647.
   */
  id_tipo_muestra: number
  /**
   * The day on which it was taken (fechaToma).
   * YYYY-MM-DD.
   */
  day: string
  /** Whether it is another sample of the same kind of its case */
  new_sample: boolean
}

export interface SamplesReportOperation extends Operation<'case_not_found' | 'case_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken' | 'sample_already_reported'> {
  /**
   * Report a sample of a case
   *
   * Checked at once, kept, and sent once the case has its number at the registry: until then it is `waiting_for_case`, and it is cancelled with the case. The same `source_reference` with the same sample is the same report. No answer of the registry is known that would tell a second one from the first, so one that may have arrived is `in_doubt` until somebody resolves it.
   *
   * `POST /v1/snvs/cases/{case_id}/samples`. Scope: `cases:write`.
   *
   * Refused as
   * - `case_not_found` (404): Case not found
   * - `case_cannot_move` (422): The state of the case does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesReportInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesReportElsewhereInput {
  /**
   * The case's number at the registry.
   * At least 2.
   */
  id_caso: number
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
  /**
   * Another sample of the same kind: the case may have one of the same idMuestra and idtipoMuestra.
   * @default false
   */
  new_sample?: boolean | undefined
  /**
   * The laboratory's own item: the lab map gives the codes that the report leaves out.
   * @default null
   */
  item?: string | null | undefined
  /**
   * Whether the person is pregnant, for the lab map alone; null: not known.
   * @default null
   */
  pregnant?: boolean | null | undefined
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

export interface SamplesReportElsewhereOperation extends Operation<'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken' | 'sample_already_reported'> {
  /**
   * Report a sample of a case that was made elsewhere
   *
   * By the case's number at the registry of the desk. A number that is a case of ours means that case.
   *
   * `POST /v1/snvs/samples`. Scope: `cases:write`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesReportElsewhereInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesListInput {
  /**
   * Those in this state; null: no filter.
   * @default null
   */
  state?: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled" | null | undefined
  /**
   * The one that the clinic calls so; null: no filter.
   * @default null
   */
  source_reference?: string | null | undefined
  /**
   * Those of this case.
   * @default null
   */
  case_id?: string | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface SamplePage {
  /** What this page holds, in the order of the list */
  items: Sample[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

export interface SamplesListOperation extends Operation<never> {
  /**
   * List samples, the newest first
   *
   * `GET /v1/snvs/samples`. Scope: `cases:read`.
   */
  query(input: SamplesListInput, options?: CallOptions): Promise<SamplePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SamplesListInput, options?: CallOptions): AsyncGenerator<SamplePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SamplesListInput, options?: CallOptions): AsyncGenerator<Sample>
}

export interface SamplesGetInput {
  /** The sample */
  sample_id: string
  /**
   * Whether what was found is shown.
   * @default false
   */
  personal?: boolean | undefined
}

export interface SamplesGetOperation extends Operation<'sample_not_found' | 'fresh_sign_in_required'> {
  /**
   * Get a sample
   *
   * With `personal` what was found is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.
   *
   * `GET /v1/snvs/samples/{sample_id}`. Scope: `cases:read`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `fresh_sign_in_required` (403): Sign in again first
   */
  query(input: SamplesGetInput, options?: CallOptions): Promise<WholeSample>
}

export interface SamplesCorrectInput {
  /** The sample */
  sample_id: string
  /**
   * null: as it was.
   * @default null
   */
  new_sample?: boolean | null | undefined
  /**
   * The laboratory's own item: the lab map gives the codes that the report leaves out.
   * @default null
   */
  item?: string | null | undefined
  /**
   * Whether the person is pregnant, for the lab map alone; null: not known.
   * @default null
   */
  pregnant?: boolean | null | undefined
  /** As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes */
  eventoMuestra: EventoMuestra
}

export interface SamplesCorrectOperation extends Operation<'sample_not_found' | 'item_not_mapped' | 'report_faulty' | 'lab_report_cannot_move' | 'sample_already_reported'> {
  /**
   * Correct a sample that was not sent or was refused
   *
   * Full replacement of what it says. It is sent again as soon as its case has its number.
   *
   * `PUT /v1/snvs/samples/{sample_id}`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `sample_already_reported` (409): The case has a sample of this kind already
   */
  mutate(input: SamplesCorrectInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesResendInput {
  /** The sample */
  sample_id: string
}

export interface SamplesResendOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'queue_paused'> {
  /**
   * Send a sample again as it is
   *
   * In the states `rejected` and `held`.
   *
   * `POST /v1/snvs/samples/{sample_id}/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: SamplesResendInput, options?: CommandOptions): Promise<Sample>
}

export interface SamplesResendAllInput {
  /** The states of those that are sent again */
  states: ("rejected" | "held")[]
  /**
   * Those of this event (idEvento) alone; null: no filter.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /**
   * The first day on which they were reported, in the clinic's zone.
   * YYYY-MM-DD.
   */
  created_from?: string | null | undefined
  /**
   * The last day on which they were reported, in the clinic's zone.
   * YYYY-MM-DD.
   */
  created_to?: string | null | undefined
}

/** How many are sent again */
export interface ResentLabReports {
  /**
   * How many wait or are queued again.
   * At least 0, at most 2147483647.
   */
  count: number
}

export interface SamplesResendAllOperation extends Operation<'queue_paused'> {
  /**
   * Send again all samples that a filter finds
   *
   * Each goes as soon as that on which it hangs has its number.
   *
   * `POST /v1/snvs/samples/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: SamplesResendAllInput, options?: CommandOptions): Promise<ResentLabReports>
}

export interface SamplesResolveInput {
  /** The sample */
  sample_id: string
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface SamplesResolveOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'registry_number_taken'> {
  /**
   * Say whether a sample in doubt had arrived
   *
   * Somebody looked it up in the registry: `was_sent` with its number there makes it `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a result goes out under the number, or the sample is purged.
   *
   * `POST /v1/snvs/samples/{sample_id}/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `registry_number_taken` (409): Another report has this number of the registry
   */
  mutate(input: SamplesResolveInput, options?: CommandOptions): Promise<Sample>
}

/** What somebody found out of one sample in doubt */
export interface SampleResolution {
  /**
   * The sample, by its id.
   * @default null
   */
  sample_id?: string | null | undefined
  /**
   * The one that the clinic calls so.
   * @default null
   */
  source_reference?: string | null | undefined
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface SamplesResolveAllInput {
  /**
   * What was found of each; null: the filter says it.
   * @default null
   */
  items?: SampleResolution[] | null | undefined
  /** Which samples were not sent; null: the items say it */
  filter?: {
    /**
     * Those of this event (idEvento) alone; null: no filter.
     * At least 0, at most 2147483647.
     * @default null
     */
    event_id?: number | null | undefined
    /**
     * The first day on which they were reported, in the clinic's zone.
     * YYYY-MM-DD.
     */
    created_from?: string | null | undefined
    /**
     * The last day on which they were reported, in the clinic's zone.
     * YYYY-MM-DD.
     */
    created_to?: string | null | undefined
  } | null | undefined
  /**
   * How many the filter must find; null: there is no filter.
   * At least 0, at most 1000.
   * @default null
   */
  count?: number | null | undefined
  /**
   * Whether nothing is changed.
   * @default false
   */
  dry_run?: boolean | undefined
}

/** What became of samples in doubt, or would */
export interface ResolvedSamples {
  /** Whether nothing was changed */
  dry_run: boolean
  /**
   * How many were resolved, or would be.
   * At least 0, at most 2147483647.
   */
  count: number
  /** Each of them */
  items: ({
    /** The sample */
    sample_id: string
    /** The clinic's own name for the report */
    source_reference: string
    /** What it is now, or would be */
    state: "waiting_for_case" | "waiting_for_sample" | "queued" | "sending" | "reported" | "rejected" | "in_doubt" | "held" | "cancelled"
    /**
     * The registry's number; null: none.
     * At least 1.
     */
    registry_id: number | null
  })[]
}

export interface SamplesResolveAllOperation extends Operation<'resolutions_rejected' | 'count_differs'> {
  /**
   * Say of many samples in doubt whether they had arrived
   *
   * Up to 1000 `items`, all or none: where one does not fit nothing is changed, and `resolutions_rejected` names each that does not.
   *
   * Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Where it finds another number it is 409 `count_differs`.
   *
   * `dry_run` answers what would become of each, and changes nothing.
   *
   * `POST /v1/snvs/samples/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   * - `count_differs` (409): The filter finds another number of cases
   */
  mutate(input: SamplesResolveAllInput, options?: CommandOptions): Promise<ResolvedSamples>
}

export interface SamplesResolveFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

export interface SamplesResolveFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
}

export interface SamplesResolveFileOperation extends Operation<'resolutions_rejected'> {
  /**
   * Say by a file of many samples in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `sample_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/samples/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  mutate(input: SamplesResolveFileInput, options?: UnkeyedCommandOptions): Promise<ResolvedSamples>
  /**
   * Say by a file of many samples in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `sample_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/samples/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  upload(input: SamplesResolveFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ResolvedSamples>
}

export interface SamplesListChangesInput {
  /** The sample */
  sample_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

export interface SamplesListChangesOperation extends Operation<'sample_not_found'> {
  /**
   * List the changes of a sample, newest first
   *
   * It has the registry's codes and a digest, and nothing of what was found.
   *
   * `GET /v1/snvs/samples/{sample_id}/changelog`. Scope: `cases:read`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   */
  query(input: SamplesListChangesInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SamplesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SamplesListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface SamplesCancelInput {
  /** The sample */
  sample_id: string
}

export interface SamplesCancelOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move'> {
  /**
   * Cancel a sample that the registry does not have
   *
   * One that is being sent has to end first, and one in doubt has to be resolved first.
   *
   * `POST /v1/snvs/samples/{sample_id}/cancel`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: SamplesCancelInput, options?: CommandOptions): Promise<Sample>
}
