// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ActQuote } from './acts.ts'

export interface BillingBatchesImportFileInput {
  /**
   * The payer, where its ANS code does not say it; null: the file says it.
   * @default null
   */
  convenio_id?: string | null | undefined
  /** The text of a CSV file */
  file: string
}

/** A batch that was read, and whether it was there already */
export interface ReadBillingBatch {
  /** The batch */
  id: string
  /** The convenio */
  convenio_id: string
  /** The number of the lot, the clinic's own */
  lot: string
  /** The version of TISS that the file names; null: none */
  version: string | null
  /** The clinic's code at the payer, as the file names it; null: none */
  provider_code: string | null
  /**
   * The day on which the file was made; null: it says none.
   * YYYY-MM-DD.
   */
  registered_on: string | null
  /** SHA-256 of the file, in hex. The file itself is not kept */
  file_digest: string
  /**
   * How many guides it has.
   * At least 0, at most 2147483647.
   */
  guide_count: number
  /**
   * How many lines its guides have.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * The sum of its lines, as billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * The same of its guides that no newer batch holds: what it adds to sums.
   * In whole cents of the currency.
   * At least 0.
   */
  counted_cents: number
  /** Its lines by their verdict, in sums */
  verdicts: BillingVerdictSum[]
  /** What is worth a look in it */
  findings: BillingBatchFinding[]
  /**
   * The convenio's revision that priced its lines.
   * At least 0, at most 2147483647.
   */
  judged_revision: number
  /**
   * When it was taken out of all sums; null: it counts.
   * An instant, with `Z` in answers.
   */
  removed_at: string | null
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
  /** Whether it was read now, brought back after its removal, or was there already */
  outcome: "created" | "restored" | "already_there"
}

/** The lines of one verdict, in sums */
export interface BillingVerdictSum {
  /** `right`, `over`, `under`, the code of a refusal, or `not_priced` */
  verdict: string
  /**
   * How many lines have it.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * What was billed in them.
   * In whole cents of the currency.
   * At least 0.
   */
  billed_cents: number
  /**
   * What the contract says of them; 0 where it has no price.
   * In whole cents of the currency.
   * At least 0.
   */
  contract_cents: number
  /**
   * Billed less contract, of lines that have a price; below zero: too little was billed.
   * In whole cents of the currency.
   */
  difference_cents: number
}

/** What is worth a look in a batch; it keeps no batch out */
export interface BillingBatchFinding {
  /** What was found */
  code: "hash_wrong" | "version_not_agreed" | "provider_code_not_agreed" | "guide_total_wrong" | "guide_repeated" | "guide_in_another_batch" | "unknown_element"
  /** The guide, by its number; null: it is about the whole batch */
  guide: string | null
  /** What the file says; null: nothing of the kind */
  found: string | null
  /** What was to be found; null: nothing */
  expected: string | null
}

export interface BillingBatchesImportFileFileInput {
  /**
   * The payer, where its ANS code does not say it; null: the file says it.
   * @default null
   */
  convenio_id?: string | null | undefined
}

export interface BillingBatchesImportFileOperation extends Operation<'convenio_not_found' | 'payer_unknown' | 'message_unreadable' | 'batch_of_other_payer'> {
  /**
   * Read a batch of TISS guides, and hold each line against the contract
   *
   * Versions 3.05.00 to 4.03.00, all five kinds of guide, in ISO-8859-1 or UTF-8. Elements that the standard does not have are read over and named.
   *
   * Each line is priced on its own day, by the contract as it is now. Lines with a `viaAcesso` of one session are priced as one act: same card, day and principal guide. What was billed is then `right`, `over` or `under`, or the line says why it has no price.
   *
   * The payer is the convenio whose `ans_code` the file names, an active one first. `convenio_id` says it where none or several have it.
   *
   * The same file again answers the same batch with 200. A batch that was removed is brought back by its file.
   *
   * A document type, an entity other than the five of XML, elements more than 64 deep and a text above 64 KiB are refused with their place, and so is a file that breaks off. Nothing is kept then.
   *
   * Of a patient a digest of the card number and its last three digits are kept, and nothing else. The file is not kept.
   *
   * `POST /v1/billing/batches`. Scope: `billing:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `payer_unknown` (422): The payer is not known by its ANS code
   * - `message_unreadable` (422): The TISS message cannot be read
   * - `batch_of_other_payer` (409): The file was read for another payer
   */
  mutate(input: BillingBatchesImportFileInput, options?: UnkeyedCommandOptions): Promise<ReadBillingBatch>
  /**
   * Read a batch of TISS guides, and hold each line against the contract
   *
   * Versions 3.05.00 to 4.03.00, all five kinds of guide, in ISO-8859-1 or UTF-8. Elements that the standard does not have are read over and named.
   *
   * Each line is priced on its own day, by the contract as it is now. Lines with a `viaAcesso` of one session are priced as one act: same card, day and principal guide. What was billed is then `right`, `over` or `under`, or the line says why it has no price.
   *
   * The payer is the convenio whose `ans_code` the file names, an active one first. `convenio_id` says it where none or several have it.
   *
   * The same file again answers the same batch with 200. A batch that was removed is brought back by its file.
   *
   * A document type, an entity other than the five of XML, elements more than 64 deep and a text above 64 KiB are refused with their place, and so is a file that breaks off. Nothing is kept then.
   *
   * Of a patient a digest of the card number and its last three digits are kept, and nothing else. The file is not kept.
   *
   * `POST /v1/billing/batches`. Scope: `billing:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `payer_unknown` (422): The payer is not known by its ANS code
   * - `message_unreadable` (422): The TISS message cannot be read
   * - `batch_of_other_payer` (409): The file was read for another payer
   */
  upload(input: BillingBatchesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ReadBillingBatch>
}

export interface BillingBatchesListInput {
  /**
   * Those of this payer alone.
   * @default null
   */
  convenio_id?: string | null | undefined
  /**
   * Only files made on this day or later.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Only files made on this day or before.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Include those that were taken out of sums.
   * @default false
   */
  include_removed?: boolean | undefined
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
export interface BillingBatchPage {
  /** What this page holds, in the order of the list */
  items: BillingBatch[]
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

/** A batch of TISS guides, each line held against the contract on its own day */
export interface BillingBatch {
  /** The batch */
  id: string
  /** The convenio */
  convenio_id: string
  /** The number of the lot, the clinic's own */
  lot: string
  /** The version of TISS that the file names; null: none */
  version: string | null
  /** The clinic's code at the payer, as the file names it; null: none */
  provider_code: string | null
  /**
   * The day on which the file was made; null: it says none.
   * YYYY-MM-DD.
   */
  registered_on: string | null
  /** SHA-256 of the file, in hex. The file itself is not kept */
  file_digest: string
  /**
   * How many guides it has.
   * At least 0, at most 2147483647.
   */
  guide_count: number
  /**
   * How many lines its guides have.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * The sum of its lines, as billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * The same of its guides that no newer batch holds: what it adds to sums.
   * In whole cents of the currency.
   * At least 0.
   */
  counted_cents: number
  /** Its lines by their verdict, in sums */
  verdicts: BillingVerdictSum[]
  /** What is worth a look in it */
  findings: BillingBatchFinding[]
  /**
   * The convenio's revision that priced its lines.
   * At least 0, at most 2147483647.
   */
  judged_revision: number
  /**
   * When it was taken out of all sums; null: it counts.
   * An instant, with `Z` in answers.
   */
  removed_at: string | null
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
}

export interface BillingBatchesListOperation extends Operation<never> {
  /**
   * List the batches that were read
   *
   * The newest first.
   *
   * `GET /v1/billing/batches`. Scope: `billing:read`.
   */
  query(input: BillingBatchesListInput, options?: CallOptions): Promise<BillingBatchPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BillingBatchesListInput, options?: CallOptions): AsyncGenerator<BillingBatchPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BillingBatchesListInput, options?: CallOptions): AsyncGenerator<BillingBatch>
}

export interface BillingBatchesSumsInput {
  /**
   * The first day of lines that count.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last day.
   * YYYY-MM-DD.
   */
  to: string
  /**
   * What the lines are summed by.
   * @default "payer"
   */
  by?: "payer" | "month" | "code" | "verdict" | undefined
}

/** What was billed and what the contract says, in sums */
export interface BillingSums {
  /** In the order of their names, at most 10,000 */
  items: BillingSum[]
  /** All of them together */
  total: BillingSum
}

/** Lines of one kind, in sums */
export interface BillingSum {
  /** The guide, the verdict, the code, the month as YYYY-MM, or the id of the payer */
  name: string
  /**
   * How many lines.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * What the contract says, of lines that have a price.
   * In whole cents of the currency.
   * At least 0.
   */
  contract_cents: number
  /**
   * What was billed above the contract, of lines that are `over`.
   * In whole cents of the currency.
   * At least 0.
   */
  over_cents: number
  /**
   * What was billed below it, of lines that are `under`: no glosa will ever say so.
   * In whole cents of the currency.
   * At least 0.
   */
  under_cents: number
  /**
   * What was billed in lines without a price.
   * In whole cents of the currency.
   * At least 0.
   */
  unpriced_cents: number
}

export interface BillingBatchesSumsOperation extends Operation<never> {
  /**
   * Sum what was billed by payer, month, code or verdict
   *
   * Lines of the days asked for, of batches that stand. A guide that came several times counts once, in its newest batch.
   *
   * `GET /v1/billing/summary`. Scope: `billing:read`.
   */
  query(input: BillingBatchesSumsInput, options?: CallOptions): Promise<BillingSums>
}

export interface BillingBatchesGetInput {
  /** The batch */
  batch_id: string
}

export interface BillingBatchesGetOperation extends Operation<'batch_not_found'> {
  /**
   * Get a batch with the sums of its verdicts
   *
   * `GET /v1/billing/batches/{batch_id}`. Scope: `billing:read`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   */
  query(input: BillingBatchesGetInput, options?: CallOptions): Promise<BillingBatch>
}

export interface BillingBatchesSummaryInput {
  /** The batch */
  batch_id: string
  /**
   * What the lines are summed by.
   * @default "verdict"
   */
  by?: "guide" | "verdict" | "code" | undefined
}

export interface BillingBatchesSummaryOperation extends Operation<'batch_not_found'> {
  /**
   * Sum a batch by guide, verdict or code
   *
   * All its lines, whether or not a newer batch holds their guide.
   *
   * `GET /v1/billing/batches/{batch_id}/summary`. Scope: `billing:read`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   */
  query(input: BillingBatchesSummaryInput, options?: CallOptions): Promise<BillingSums>
}

export interface BillingBatchesLinesInput {
  /** The batch */
  batch_id: string
  /**
   * Lines of this verdict alone.
   * @default null
   */
  verdict?: string | null | undefined
  /**
   * Lines of this guide alone, by its number.
   * @default null
   */
  guide?: string | null | undefined
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
  /**
   * `csv` and `xlsx` answer all lines as a file.
   * @default "json"
   */
  format?: "json" | undefined
}

/** One page of a list, in a stable order */
export interface BillingBatchLinePage {
  /** What this page holds, in the order of the list */
  items: BillingBatchLine[]
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

/** A line as it was billed, and what the contract says of it */
export interface BillingBatchLine {
  /**
   * The line, by its place in the batch, counted from 1.
   * At least 1, at most 2147483647.
   */
  line_id: number
  /** The guide's own number */
  guide: string
  /** The number of the item in its guide */
  item: string
  /** A procedure, an expense, or a line of dental work */
  kind: "procedure" | "expense" | "dental"
  /**
   * The day of the line: the contract of that day is asked.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The table of its code, by TISS */
  code_table: string
  /** The code */
  procedure_code: string
  /**
   * How many of it.
   * At least 0, at most 9999999999.9999.
   */
  quantity: number
  /** The degrees of participation that it bills (grauPart) */
  degrees: string[]
  /** The roles that these are in the act; empty: an expense, or none */
  roles: ("surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist")[]
  /**
   * The reduction or addition as it was billed.
   * At least 0, at most 9999999999.9999.
   */
  factor: number
  /**
   * The price of one as it was billed, in centavos.
   * At least 0.
   */
  unit_cents: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * What the contract says, in centavos; null: it has no price.
   * At least 0.
   */
  contract_cents: number | null
  /**
   * Billed less contract; below zero: too little was billed. Null: no price.
   * In whole cents of the currency.
   */
  difference_cents: number | null
  /**
   * How far both may lie apart because a file holds two places of unit price and factor; 0: both fit. Null: no price.
   * In whole cents of the currency.
   * At least 0.
   */
  tolerance_cents: number | null
  /** `right`, `over`, `under`; the code of a refusal; `not_priced`: a kind of line that has no price here */
  verdict: string
  /** The rule that the period lacks, the field that the line lacks, or the kind that is not priced; null: none */
  missing: string | null
  /**
   * What one of it cost by its invoice, in centavos; null: nobody has told.
   * At least 0.
   */
  invoice_cents: number | null
  /** The contract period in force on its day; null: none, or it was not priced */
  period_id: string | null
  /**
   * The convenio's revision that priced it.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** Whether sums count it: its guide is in no newer batch, and its batch stands */
  is_counted: boolean
}

export interface BillingBatchesLinesOperation extends Operation<'batch_not_found'> {
  /**
   * List the lines of a batch with their verdicts
   *
   * In the order of the file.
   *
   * `GET /v1/billing/batches/{batch_id}/lines`. Scope: `billing:read`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   */
  query(input: BillingBatchesLinesInput, options?: CallOptions): Promise<BillingBatchLinePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BillingBatchesLinesInput, options?: CallOptions): AsyncGenerator<BillingBatchLinePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BillingBatchesLinesInput, options?: CallOptions): AsyncGenerator<BillingBatchLine>
}

export interface BillingBatchesLineInput {
  /** The batch */
  batch_id: string
  /**
   * The line, by its place in the batch, counted from 1.
   * At least 1, at most 2147483647.
   */
  line_id: number
}

/** A line as it was billed, and the act by which the contract prices it */
export interface BillingLineWithAct {
  /**
   * The line, by its place in the batch, counted from 1.
   * At least 1, at most 2147483647.
   */
  line_id: number
  /** The guide's own number */
  guide: string
  /** The number of the item in its guide */
  item: string
  /** A procedure, an expense, or a line of dental work */
  kind: "procedure" | "expense" | "dental"
  /**
   * The day of the line: the contract of that day is asked.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The table of its code, by TISS */
  code_table: string
  /** The code */
  procedure_code: string
  /**
   * How many of it.
   * At least 0, at most 9999999999.9999.
   */
  quantity: number
  /** The degrees of participation that it bills (grauPart) */
  degrees: string[]
  /** The roles that these are in the act; empty: an expense, or none */
  roles: ("surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist")[]
  /**
   * The reduction or addition as it was billed.
   * At least 0, at most 9999999999.9999.
   */
  factor: number
  /**
   * The price of one as it was billed, in centavos.
   * At least 0.
   */
  unit_cents: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * What the contract says, in centavos; null: it has no price.
   * At least 0.
   */
  contract_cents: number | null
  /**
   * Billed less contract; below zero: too little was billed. Null: no price.
   * In whole cents of the currency.
   */
  difference_cents: number | null
  /**
   * How far both may lie apart because a file holds two places of unit price and factor; 0: both fit. Null: no price.
   * In whole cents of the currency.
   * At least 0.
   */
  tolerance_cents: number | null
  /** `right`, `over`, `under`; the code of a refusal; `not_priced`: a kind of line that has no price here */
  verdict: string
  /** The rule that the period lacks, the field that the line lacks, or the kind that is not priced; null: none */
  missing: string | null
  /**
   * What one of it cost by its invoice, in centavos; null: nobody has told.
   * At least 0.
   */
  invoice_cents: number | null
  /** The contract period in force on its day; null: none, or it was not priced */
  period_id: string | null
  /**
   * The convenio's revision that priced it.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** Whether sums count it: its guide is in no newer batch, and its batch stands */
  is_counted: boolean
  /** Which lines of the act are this one's: those of this name that have its roles; null: it was not priced */
  act_line: string | null
  /** The act that it was priced in, with its explanation; null: it was not priced */
  act: ActQuote | null
}

export interface BillingBatchesLineOperation extends Operation<'batch_not_found' | 'batch_line_not_found'> {
  /**
   * Get a line of a batch, with the act that it was priced in
   *
   * Parts and explanation are reckoned again at the revision that priced it, so they are the same for ever.
   *
   * `GET /v1/billing/batches/{batch_id}/lines/{line_id}`. Scope: `billing:read`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   * - `batch_line_not_found` (404): Line of the batch not found
   */
  query(input: BillingBatchesLineInput, options?: CallOptions): Promise<BillingLineWithAct>
}

export interface BillingBatchesSetInvoiceInput {
  /** The batch */
  batch_id: string
  /**
   * The line, by its place in the batch, counted from 1.
   * At least 1, at most 2147483647.
   */
  line_id: number
  /**
   * What one of it cost by its invoice, in centavos.
   * At least 0, at most 1000000000000.
   */
  invoice_cents: number
}

export interface BillingBatchesSetInvoiceOperation extends Operation<'batch_not_found' | 'batch_line_not_found' | 'line_without_invoice'> {
  /**
   * Say what an expense cost by its invoice
   *
   * A source that pays by invoice prices the line by it. The line is judged again, at the revision of its batch.
   *
   * `PATCH /v1/billing/batches/{batch_id}/lines/{line_id}`. Scope: `billing:write`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   * - `batch_line_not_found` (404): Line of the batch not found
   * - `line_without_invoice` (422): The line is no expense
   */
  mutate(input: BillingBatchesSetInvoiceInput, options?: CommandOptions): Promise<BillingBatchLine>
}

export interface BillingBatchesJudgeInput {
  /** The batch */
  batch_id: string
}

export interface BillingBatchesJudgeOperation extends Operation<'batch_not_found'> {
  /**
   * Judge the lines of a batch again, by the contract as it is now
   *
   * For a contract that came, or was corrected, after the batch was read. Earlier verdicts stay known at their revisions.
   *
   * `POST /v1/billing/batches/{batch_id}/judge`. Scope: `billing:write`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   */
  mutate(input: BillingBatchesJudgeInput, options?: CommandOptions): Promise<BillingBatch>
}

export interface BillingBatchesRemoveInput {
  /** The batch */
  batch_id: string
}

export type BillingBatchesRemoveOutput = null

export interface BillingBatchesRemoveOperation extends Operation<'batch_not_found' | 'batch_appealed'> {
  /**
   * Take a batch out of all sums
   *
   * Its lines stay and can be read. Its file, sent again, brings it back. Removing twice changes nothing. One that an appeal rests on stays.
   *
   * `DELETE /v1/billing/batches/{batch_id}`. Scope: `billing:write`.
   *
   * Refused as
   * - `batch_not_found` (404): Batch not found
   * - `batch_appealed` (409): An appeal rests on the batch
   */
  mutate(input: BillingBatchesRemoveInput, options?: UnkeyedCommandOptions): Promise<BillingBatchesRemoveOutput>
}

export interface BillingBatchesRepriceInput {
  /** The convenio */
  convenio_id: string
  /**
   * The first day of lines that count.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last day, at most 366 days in all.
   * YYYY-MM-DD.
   */
  to: string
  /**
   * The convenio's revision that prices the lines now; null: the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  against_revision?: number | null | undefined
  /**
   * The revision by which they were charged last; null: that which priced each line first.
   * At least 0, at most 2147483647.
   * @default null
   */
  since_revision?: number | null | undefined
  /**
   * What the page lists.
   * @default "guide"
   */
  by?: "guide" | "line" | undefined
  /**
   * Which of them: those with another price, or a price only before or only after; or all.
   * @default "changed"
   */
  show?: "changed" | "all" | undefined
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

/** What a late change of an agreement is worth */
export interface RepricedLines {
  /**
   * The convenio's revision that priced the lines now.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** All lines of these days together */
  totals: RepricedSum
  /** Where `by` is `guide`: in the order of batches and guides */
  guides: RepricedGuide[]
  /** Where `by` is `line`: in the order of batches and lines */
  lines: RepricedLine[]
  /**
   * How many there are on all pages.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** Billed lines with their prices before and after, in sums */
export interface RepricedSum {
  /**
   * How many lines.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * How many of them have another price, or a price only before or only after.
   * At least 0, at most 2147483647.
   */
  changed_count: number
  /**
   * How many of them have no price before, or none after.
   * At least 0, at most 2147483647.
   */
  unpriced_count: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * The prices before, of lines that have both.
   * In whole cents of the currency.
   * At least 0.
   */
  old_cents: number
  /**
   * The prices after, of the same lines.
   * In whole cents of the currency.
   * At least 0.
   */
  new_cents: number
  /**
   * The second less the first; below zero: they fell.
   * In whole cents of the currency.
   */
  difference_cents: number
  /**
   * What may still be charged: what the new price is above the greater of the old price and what was billed.
   * In whole cents of the currency.
   * At least 0.
   */
  complement_cents: number
}

/** The lines of one guide with their prices before and after, in sums */
export interface RepricedGuide {
  /** The batch */
  batch_id: string
  /** The number of its lot, the clinic's own */
  lot: string
  /** The guide's own number */
  guide: string
  /** The kind of guide */
  guide_kind: "consultation" | "sp_sadt" | "fees" | "hospital_stay" | "dental"
  /**
   * How many lines.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * How many of them have another price, or a price only before or only after.
   * At least 0, at most 2147483647.
   */
  changed_count: number
  /**
   * How many of them have no price before, or none after.
   * At least 0, at most 2147483647.
   */
  unpriced_count: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * The prices before, of lines that have both.
   * In whole cents of the currency.
   * At least 0.
   */
  old_cents: number
  /**
   * The prices after, of the same lines.
   * In whole cents of the currency.
   * At least 0.
   */
  new_cents: number
  /**
   * The second less the first; below zero: they fell.
   * In whole cents of the currency.
   */
  difference_cents: number
  /**
   * What may still be charged: what the new price is above the greater of the old price and what was billed.
   * In whole cents of the currency.
   * At least 0.
   */
  complement_cents: number
}

/** A billed line with its price before and after */
export interface RepricedLine {
  /** The batch */
  batch_id: string
  /** The number of its lot, the clinic's own */
  lot: string
  /** The guide's own number */
  guide: string
  /**
   * The line, by its place in the batch, counted from 1.
   * At least 1, at most 2147483647.
   */
  line_id: number
  /** The number of the item in its guide */
  item: string
  /**
   * The day of the line: the contract of that day is asked.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The table of its code, by TISS */
  code_table: string
  /** The code */
  procedure_code: string
  /**
   * How many of it.
   * At least 0, at most 9999999999.9999.
   */
  quantity: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * The price before, in centavos; null: it had none.
   * At least 0.
   */
  old_cents: number | null
  /**
   * The convenio's revision of the price before; null: it had none.
   * At least 0, at most 2147483647.
   */
  old_revision: number | null
  /**
   * The price after, in centavos; null: it has none.
   * At least 0.
   */
  new_cents: number | null
  /**
   * The second less the first; null: one of them is not there.
   * In whole cents of the currency.
   */
  difference_cents: number | null
  /**
   * What may still be charged: what the new price is above the greater of the old price and what was billed.
   * In whole cents of the currency.
   * At least 0.
   */
  complement_cents: number
  /** `right`, `over`, `under`; the code of a refusal; `not_priced`: a kind of line that has no price here */
  verdict: string
  /** The rule that the period lacks, the field that the line lacks, or the kind that is not priced; null: none */
  missing: string | null
  /** The contract period in force on its day; null: none, or it was not priced */
  period_id: string | null
}

export interface BillingBatchesRepriceOperation extends Operation<'convenio_not_found' | 'revision_not_reached'> {
  /**
   * Price billed lines again, after an agreement changed late
   *
   * Every line of these days that sums count, priced on its own day, before and after. A guide that came several times counts once, in its newest batch, and removed batches do not.
   *
   * The price before is that of the revision that priced the line first, or of `since_revision`: say it where an earlier change was charged already. The price after is that of `against_revision`, or of the newest. Nothing that was judged before is overwritten.
   *
   * Sums are of all of these lines, whatever the page shows of them.
   *
   * `POST /v1/billing/reprice`. Scope: `billing:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: BillingBatchesRepriceInput, options?: CallOptions): Promise<RepricedLines>
}

export interface BillingBatchesCompareInput {
  /** The payer whose lines are priced */
  convenio_id: string
  /** The payer whose agreement prices them too */
  with_convenio_id: string
  /**
   * The first day of lines that count.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last day, at most 366 days in all.
   * YYYY-MM-DD.
   */
  to: string
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

/** One volume by two agreements */
export interface ComparedAgreements {
  /**
   * The revision of the first that priced the lines.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * The revision of the second.
   * At least 0, at most 2147483647.
   */
  with_revision: number
  /** All lines of these days together */
  totals: ComparedSum
  /** The largest difference first, whichever way it goes; then by code */
  codes: ComparedCode[]
  /**
   * How many codes there are on all pages.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** Billed lines priced by two agreements, in sums */
export interface ComparedSum {
  /**
   * How many lines.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * By the agreement that they were billed under, of lines that both agreements price.
   * In whole cents of the currency.
   * At least 0.
   */
  own_cents: number
  /**
   * The same lines by the other agreement.
   * In whole cents of the currency.
   * At least 0.
   */
  other_cents: number
  /**
   * The second less the first; below zero: the other agreement pays less.
   * In whole cents of the currency.
   */
  difference_cents: number
  /**
   * How many lines their own agreement does not price.
   * At least 0, at most 2147483647.
   */
  own_unpriced_count: number
  /**
   * How many the other one does not price.
   * At least 0, at most 2147483647.
   */
  other_unpriced_count: number
}

/** The lines of one code priced by two agreements, in sums */
export interface ComparedCode {
  /** The table of its code, by TISS */
  code_table: string
  /** The code */
  procedure_code: string
  /**
   * How many of it were billed.
   * At least 0, at most 9999999999999.
   */
  quantity: number
  /**
   * How many lines.
   * At least 0, at most 2147483647.
   */
  line_count: number
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
  /**
   * By the agreement that they were billed under, of lines that both agreements price.
   * In whole cents of the currency.
   * At least 0.
   */
  own_cents: number
  /**
   * The same lines by the other agreement.
   * In whole cents of the currency.
   * At least 0.
   */
  other_cents: number
  /**
   * The second less the first; below zero: the other agreement pays less.
   * In whole cents of the currency.
   */
  difference_cents: number
  /**
   * How many lines their own agreement does not price.
   * At least 0, at most 2147483647.
   */
  own_unpriced_count: number
  /**
   * How many the other one does not price.
   * At least 0, at most 2147483647.
   */
  other_unpriced_count: number
}

export interface BillingBatchesCompareOperation extends Operation<'convenio_not_found'> {
  /**
   * Price what was billed to one payer by the agreement of another
   *
   * Every line of these days that sums count, priced on its own day by both agreements as they are now. Both are asked the same, but the other payer has other plans: of a plan its accommodation alone goes over.
   *
   * Sums are of all lines, whatever the page shows of them.
   *
   * `GET /v1/billing/compare`. Scope: `billing:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: BillingBatchesCompareInput, options?: CallOptions): Promise<ComparedAgreements>
}

export interface BillingBatchesComplementInput {
  /** The convenio */
  convenio_id: string
  /**
   * The first day of lines that count.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last day, at most 366 days in all.
   * YYYY-MM-DD.
   */
  to: string
  /**
   * The convenio's revision that prices the lines now; null: the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  against_revision?: number | null | undefined
  /**
   * The revision by which they were charged last; null: that which priced each line first.
   * At least 0, at most 2147483647.
   * @default null
   */
  since_revision?: number | null | undefined
  /**
   * What stands behind the numbers of lots and guides, so that these have numbers of their own.
   * @default "C"
   */
  mark?: string | undefined
}

export interface BillingBatchesComplementOperation extends Operation<'convenio_not_found' | 'revision_not_reached' | 'batch_file_unknown' | 'batch_of_other_payer' | 'message_unreadable'> {
  /**
   * Write what may still be charged after a late change, as TISS batches
   *
   * The files are the batches as they were sent: the raw body, or as many fields `file` of a form, whose other fields may say the question too. Each is held to the digest of its batch, since of a patient nothing was kept that a charge could be written of. A file that was changed, or is of another payer, refuses the call.
   *
   * The answer is a ZIP: for each file that something is charged of a batch of its charged lines alone, each at its `complement_cents` of `POST /v1/billing/reprice`. Its guides have numbers of their own, `tipoFaturamento` 3 where their kind has it, and of an exam the guide that was sent as `guiaPrincipal`. The hash is right, and the encoding ISO-8859-1.
   *
   * `complement.json` says what was charged of which guide, whether each batch is valid by the schemas of the ANS (null: `TISS_SCHEMAS` names no folder with them), and of which batches the file is missing. Nothing is kept of files or charges.
   *
   * `POST /v1/billing/reprice/complement`. Scope: `billing:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `revision_not_reached` (422): The revision is not reached yet
   * - `batch_file_unknown` (422): The file is no batch of the payer
   * - `batch_of_other_payer` (409): The file was read for another payer
   * - `message_unreadable` (422): The TISS message cannot be read
   */
  exchange(input: BillingBatchesComplementInput, file: FileToUpload, options?: CallOptions): Promise<DownloadedFile>
}
