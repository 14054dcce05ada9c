// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, Operation } from '../../operation/operation.ts'
import type { BillingAppeal } from './billing-statements.ts'

/** An item of a statement to appeal against */
export interface AppealedItem {
  /**
   * The item of the statement.
   * At least 0, at most 2147483647.
   */
  item_no: number
  /**
   * One cut of it; without it, all that are unjustified.
   * At least 0, at most 2147483647.
   */
  glosa_no?: number | undefined
}

export interface BillingAppealsCreateInput {
  /** The statement */
  statement_id: string
  /** What to appeal against; without it, all that is unjustified */
  items?: AppealedItem[] | undefined
}

/** The appeals that were written */
export interface WrittenAppeals {
  /** One for each protocol, and for each hundred guides of it */
  appeals: BillingAppeal[]
}

export interface BillingAppealsCreateOperation extends Operation<'statement_not_found' | 'already_appealed' | 'nothing_to_appeal' | 'appeal_not_written'> {
  /**
   * Write the appeals against what a statement cut
   *
   * One `recursoGlosa` for each protocol, in the version of TISS agreed with the payer. Each justification names the reason, the revision and the digest of the act that proves it.
   *
   * Without `items` it is against every cut that is unjustified and under no appeal yet. Amounts are those of the judgement.
   *
   * `POST /v1/billing/statements/{statement_id}/appeals`. Scope: `billing:write`.
   *
   * Refused as
   * - `statement_not_found` (404): Statement not found
   * - `already_appealed` (409): The cut is under an appeal
   * - `nothing_to_appeal` (422): There is nothing to appeal against
   * - `appeal_not_written` (422): The appeal lacks what its file needs
   */
  mutate(input: BillingAppealsCreateInput, options?: CommandOptions): Promise<WrittenAppeals>
}

export interface BillingAppealsListInput {
  /**
   * Those to this payer alone.
   * @default null
   */
  convenio_id?: string | null | undefined
  /**
   * Those against this statement alone.
   * @default null
   */
  statement_id?: string | null | undefined
  /**
   * Those in this state alone.
   * @default null
   */
  state?: "written" | "sent" | "answered" | null | undefined
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
export interface BillingAppealInListPage {
  /** What this page holds, in the order of the list */
  items: BillingAppealInList[]
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

/** An appeal against cuts of one protocol */
export interface BillingAppealInList {
  /** The appeal */
  id: string
  /** The convenio */
  convenio_id: string
  /** The statement that it is against */
  statement_id: string
  /**
   * The clinic's own number of it, counted by convenio from 1.
   * At least 0, at most 2147483647.
   */
  number: number
  /** The payer's number of the lot */
  protocol: string
  /** The clinic's number of the lot */
  lot: string
  /** The version of TISS in which it is written */
  version: string
  /**
   * The day on which it was written.
   * YYYY-MM-DD.
   */
  written_on: string
  /** Whether it is written, sent or answered */
  state: "written" | "sent" | "answered"
  /**
   * The day on which it was sent; null: it was not.
   * YYYY-MM-DD.
   */
  sent_on: string | null
  /**
   * When its answer was read; null: there is none.
   * An instant, with `Z` in answers.
   */
  answered_at: string | null
  /**
   * What it claims, in centavos.
   * At least 0.
   */
  claimed_cents: number
  /**
   * What the payer accepted, in centavos; null: no answer.
   * At least 0.
   */
  accepted_cents: number | null
  /** SHA-256 of its file, in hex */
  file_digest: string
  /** Whether the file is valid by the schemas of the ANS; null: it was not validated, `TISS_SCHEMAS` names no folder with them */
  schema_valid: boolean | null
}

export interface BillingAppealsListOperation extends Operation<never> {
  /**
   * List appeals
   *
   * The newest first.
   *
   * `GET /v1/billing/appeals`. Scope: `billing:read`.
   */
  query(input: BillingAppealsListInput, options?: CallOptions): Promise<BillingAppealInListPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BillingAppealsListInput, options?: CallOptions): AsyncGenerator<BillingAppealInListPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BillingAppealsListInput, options?: CallOptions): AsyncGenerator<BillingAppealInList>
}

export interface BillingAppealsGetInput {
  /** The appeal */
  appeal_id: string
}

export interface BillingAppealsGetOperation extends Operation<'appeal_not_found'> {
  /**
   * Get an appeal, with each cut that it is against
   *
   * `GET /v1/billing/appeals/{appeal_id}`. Scope: `billing:read`.
   *
   * Refused as
   * - `appeal_not_found` (404): Appeal not found
   */
  query(input: BillingAppealsGetInput, options?: CallOptions): Promise<BillingAppeal>
}

export interface BillingAppealsUpdateInput {
  /** The appeal */
  appeal_id: string
  /**
   * The day on which it was sent to the payer.
   * YYYY-MM-DD.
   */
  sent_on: string
}

export interface BillingAppealsUpdateOperation extends Operation<'appeal_not_found' | 'appeal_answered'> {
  /**
   * Tell that an appeal was sent
   *
   * Its file never changes. Told twice with the same day, nothing changes.
   *
   * `PATCH /v1/billing/appeals/{appeal_id}`. Scope: `billing:write`.
   *
   * Refused as
   * - `appeal_not_found` (404): Appeal not found
   * - `appeal_answered` (409): The appeal was answered
   */
  mutate(input: BillingAppealsUpdateInput, options?: CommandOptions): Promise<BillingAppeal>
}

export interface BillingAppealsFileInput {
  /** The appeal */
  appeal_id: string
}

export interface BillingAppealsFileOperation extends Operation<'appeal_not_found'> {
  /**
   * Get the file of an appeal, for its payer
   *
   * The `recursoGlosa` as it was written, in ISO-8859-1, byte for byte the same for ever.
   *
   * `GET /v1/billing/appeals/{appeal_id}/file`. Scope: `billing:read`.
   *
   * Refused as
   * - `appeal_not_found` (404): Appeal not found
   */
  download(input: BillingAppealsFileInput, options?: CallOptions): Promise<DownloadedFile>
}

export interface BillingAppealsEvidenceInput {
  /** The appeal */
  appeal_id: string
}

export interface BillingAppealsEvidenceOperation extends Operation<'appeal_not_found'> {
  /**
   * Get what proves an appeal, as one file
   *
   * A ZIP: the file of the appeal; for each line its act, the snapshots of its periods, and the rows of their price tables; the entries of the change log with the head of its stream; the digest of each file; a `README`, and one page in Portuguese that prints on A4.
   *
   * `vigencia verify evidence FILE` holds everything in it against itself, offline. The same appeal answers the same bytes.
   *
   * `GET /v1/billing/appeals/{appeal_id}/evidence`. Scope: `billing:read`.
   *
   * Refused as
   * - `appeal_not_found` (404): Appeal not found
   */
  download(input: BillingAppealsEvidenceInput, options?: CallOptions): Promise<DownloadedFile>
}
