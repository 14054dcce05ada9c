// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { ChangeLogEntryPage, ChangeLogEntry } from './cases.ts'
import type { LabAttempt, WholeLabResult } from './citizens.ts'
import type { ResentLabReports } from './samples.ts'

/** A result, by the names of API76 */
export interface PruebaMuestra {
  /** Whether the sample was sent on to another laboratory */
  derivada?: Json | undefined
  /** The day of the result, dd-MM-yyyy or yyyy-MM-dd */
  fechaEmisionResultado?: Json | undefined
  /** The day on which the laboratory got the sample */
  fechaRecepcion?: Json | undefined
  /** The registry's number of the sending on */
  idDerivacion?: Json | undefined
  /** The establishment that tested it: SISA's own number, or the 14 digits of the REFES code */
  idEstablecimiento?: Json | undefined
  /** The event, by its code */
  idEvento?: Json | undefined
  /** The test, as the registry codes it */
  idPrueba?: Json | undefined
  /** The result, as the registry codes it */
  idResultado?: Json | undefined
  /** The kind of test, as the registry codes it */
  idTipoPrueba?: Json | undefined
  /** As the registry takes it: every known client sends true of fit samples */
  noApta?: Json | undefined
  /** The value that was measured */
  valor?: Json | undefined
}

export interface ResultsReportInput {
  /** The sample */
  sample_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

/** A result, without what was found */
export interface LabResult {
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
  /** The sample */
  sample_id: string
  /**
   * The registry's number of the result, where it told one.
   * At least 1.
   */
  registry_id: number | null
  /**
   * The kind of test (idTipoPrueba).
   * At least 0, at most 2147483647.
   */
  id_tipo_prueba: number
  /**
   * The test (idPrueba).
   * At least 0, at most 2147483647.
   */
  id_prueba: number
  /**
   * The day of the result (fechaEmisionResultado).
   * YYYY-MM-DD.
   */
  day: string
}

export interface ResultsReportOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken'> {
  /**
   * Report a result of any sample
   *
   * Checked at once, kept, and sent once the sample has its number at the registry: until then it is `waiting_for_sample`, and it is cancelled with the sample. A sample has as many results as there are. One that may have arrived is `in_doubt` until somebody resolves it.
   *
   * `POST /v1/snvs/samples/{sample_id}/results`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   */
  mutate(input: ResultsReportInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsReportOfCaseInput {
  /** The case */
  case_id: string
  /** The sample */
  sample_id: string
  /** The clinic's own name for the report, such as its record's number; it should say nothing of the person */
  source_reference: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

export interface ResultsReportOfCaseOperation extends Operation<'sample_not_found' | 'lab_report_cannot_move' | 'desk_not_set' | 'item_not_mapped' | 'report_faulty' | 'source_reference_taken'> {
  /**
   * Report a result of a case's sample
   *
   * As `POST /v1/snvs/samples/{sample_id}/results`, of a sample of this case alone: one of another case, or of a case made elsewhere, is not found here.
   *
   * `POST /v1/snvs/cases/{case_id}/samples/{sample_id}/results`. Scope: `cases:write`.
   *
   * Refused as
   * - `sample_not_found` (404): Sample not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `source_reference_taken` (409): Another report has this source reference
   */
  mutate(input: ResultsReportOfCaseInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsListInput {
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
export interface LabResultPage {
  /** What this page holds, in the order of the list */
  items: LabResult[]
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

export interface ResultsListOperation extends Operation<never> {
  /**
   * List results, the newest first
   *
   * `GET /v1/snvs/results`. Scope: `cases:read`.
   */
  query(input: ResultsListInput, options?: CallOptions): Promise<LabResultPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ResultsListInput, options?: CallOptions): AsyncGenerator<LabResultPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ResultsListInput, options?: CallOptions): AsyncGenerator<LabResult>
}

export interface ResultsGetInput {
  /** The result */
  result_id: string
  /**
   * Whether what was found is shown.
   * @default false
   */
  personal?: boolean | undefined
}

export interface ResultsGetOperation extends Operation<'result_not_found' | 'fresh_sign_in_required'> {
  /**
   * Get a result
   *
   * With `personal` what was found is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down.
   *
   * `GET /v1/snvs/results/{result_id}`. Scope: `cases:read`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `fresh_sign_in_required` (403): Sign in again first
   */
  query(input: ResultsGetInput, options?: CallOptions): Promise<WholeLabResult>
}

export interface ResultsCorrectInput {
  /** The result */
  result_id: string
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
  /** As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes */
  pruebaMuestra: PruebaMuestra
}

export interface ResultsCorrectOperation extends Operation<'result_not_found' | 'item_not_mapped' | 'report_faulty' | 'lab_report_cannot_move'> {
  /**
   * Correct a result that was not sent or was refused
   *
   * Full replacement of what it says. It is sent again as soon as its sample has its number.
   *
   * `PUT /v1/snvs/results/{result_id}`. Scope: `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `item_not_mapped` (422): The lab map has no codes for this item
   * - `report_faulty` (422): The report has faults
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: ResultsCorrectInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsResendInput {
  /** The result */
  result_id: string
}

export interface ResultsResendOperation extends Operation<'result_not_found' | 'lab_report_cannot_move' | 'queue_paused'> {
  /**
   * Send a result again as it is
   *
   * In the states `rejected` and `held`.
   *
   * `POST /v1/snvs/results/{result_id}/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: ResultsResendInput, options?: CommandOptions): Promise<LabResult>
}

export interface ResultsResendAllInput {
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

export interface ResultsResendAllOperation extends Operation<'queue_paused'> {
  /**
   * Send again all results that a filter finds
   *
   * Each goes as soon as that on which it hangs has its number.
   *
   * `POST /v1/snvs/results/resend`. Scope: `cases:write`.
   *
   * Refused as
   * - `queue_paused` (422): The queue is paused
   */
  mutate(input: ResultsResendAllInput, options?: CommandOptions): Promise<ResentLabReports>
}

export interface ResultsResolveInput {
  /** The result */
  result_id: string
  /** Whether the registry has it */
  resolution: "was_sent" | "was_not_sent"
  /**
   * The registry's number; with `was_sent` alone.
   * At least 2.
   * @default null
   */
  registry_id?: number | null | undefined
}

export interface ResultsResolveOperation extends Operation<'result_not_found' | 'lab_report_cannot_move' | 'registry_number_taken'> {
  /**
   * Say whether a result in doubt had arrived
   *
   * `was_sent` makes it `reported`, with the registry's number where somebody knows it; `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, or the result is purged.
   *
   * `POST /v1/snvs/results/{result_id}/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   * - `registry_number_taken` (409): Another report has this number of the registry
   */
  mutate(input: ResultsResolveInput, options?: CommandOptions): Promise<LabResult>
}

/** What somebody found out of one result in doubt */
export interface LabResultResolution {
  /**
   * The result, by its id.
   * @default null
   */
  result_id?: string | null | undefined
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

export interface ResultsResolveAllInput {
  /**
   * What was found of each; null: the filter says it.
   * @default null
   */
  items?: LabResultResolution[] | null | undefined
  /** Which results were not sent; null: the items say it */
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

/** What became of results in doubt, or would */
export interface ResolvedLabResults {
  /** Whether nothing was changed */
  dry_run: boolean
  /**
   * How many were resolved, or would be.
   * At least 0, at most 2147483647.
   */
  count: number
  /** Each of them */
  items: ({
    /** The result */
    result_id: string
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

export interface ResultsResolveAllOperation extends Operation<'resolutions_rejected' | 'count_differs'> {
  /**
   * Say of many results in doubt whether they had arrived
   *
   * Up to 1000 `items`, all or none: where one does not fit nothing is changed, and `resolutions_rejected` names each that does not.
   *
   * Or a `filter` with the `count` that it must find: these *were not sent*, and are queued again. Where it finds another number it is 409 `count_differs`.
   *
   * `dry_run` answers what would become of each, and changes nothing.
   *
   * `POST /v1/snvs/results/resolve`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   * - `count_differs` (409): The filter finds another number of cases
   */
  mutate(input: ResultsResolveAllInput, options?: CommandOptions): Promise<ResolvedLabResults>
}

export interface ResultsResolveFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

export interface ResultsResolveFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
}

export interface ResultsResolveFileOperation extends Operation<'resolutions_rejected'> {
  /**
   * Say by a file of many results in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `result_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/results/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  mutate(input: ResultsResolveFileInput, options?: UnkeyedCommandOptions): Promise<ResolvedLabResults>
  /**
   * Say by a file of many results in doubt whether they had arrived
   *
   * CSV or XLSX, up to 1000 rows, all or none. The header has, in any order, `resolution`, `registry_id`, and what names it: `result_id` or `source_reference`. `resolutions_rejected` names each line that does not fit.
   *
   * `POST /v1/snvs/results/resolve/import`. Scope: `cases:write`.
   *
   * Refused as
   * - `resolutions_rejected` (422): Some of the resolutions do not fit
   */
  upload(input: ResultsResolveFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ResolvedLabResults>
}

export interface ResultsListChangesInput {
  /** The result */
  result_id: string
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

export interface ResultsListChangesOperation extends Operation<'result_not_found'> {
  /**
   * List the changes of a result, newest first
   *
   * It has the registry's codes and a digest, and nothing of what was found.
   *
   * `GET /v1/snvs/results/{result_id}/changelog`. Scope: `cases:read`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   */
  query(input: ResultsListChangesInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ResultsListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ResultsListChangesInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ResultsCancelInput {
  /** The result */
  result_id: string
}

export interface ResultsCancelOperation extends Operation<'result_not_found' | 'lab_report_cannot_move'> {
  /**
   * Cancel a result that the registry does not have
   *
   * One that is being sent has to end first, and one in doubt has to be resolved first.
   *
   * `POST /v1/snvs/results/{result_id}/cancel`. Scope: `cases:write`.
   *
   * Refused as
   * - `result_not_found` (404): Result not found
   * - `lab_report_cannot_move` (422): The state of the sample or result does not allow this
   */
  mutate(input: ResultsCancelInput, options?: CommandOptions): Promise<LabResult>
}
