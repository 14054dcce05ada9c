// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface BillingStatementsCreateInput {
  /** The payer, where the file does not tell: a CSV or XLSX file never does */
  convenio_id?: string | undefined
  /** The name of the column map of a CSV or XLSX file; over tRPC the file is CSV where it is said */
  column_map?: string | undefined
  /** The payer's number of the lot, for a CSV or XLSX file */
  protocol?: string | undefined
  /**
   * The day on which a CSV or XLSX file was issued; without it, today.
   * YYYY-MM-DD.
   */
  issued_on?: string | undefined
  /** The text of a CSV file */
  file: string
}

/** What became of a file of a payer */
export interface ReadStatement {
  /** The statement, or the appeal that the file answers */
  id: string
  /** Whether a statement was made; false: the file was read before, or answers an appeal */
  is_new: boolean
  /** The statement; null: the file answers an appeal */
  statement: Statement | null
  /** The appeal that the file answers; null: it is a statement */
  appeal: BillingAppeal | null
}

/** A payer's statement of analysis, held against what was billed and agreed */
export interface Statement {
  /** The statement */
  id: string
  /** The convenio */
  convenio_id: string
  /** The form of the file */
  format: "xml" | "csv" | "xlsx"
  /** The version of TISS that the file names; null: it is no TISS */
  version: string | null
  /** SHA-256 of the file, in hex. The file itself is not kept */
  file_digest: string
  /**
   * When it was read.
   * An instant, with `Z` in answers.
   */
  received_at: string
  /**
   * How many items it has.
   * At least 0, at most 2147483647.
   */
  item_count: number
  /**
   * How many of them answer no kept line.
   * At least 0, at most 2147483647.
   */
  unmatched_count: number
  /**
   * What the clinic asked for, as the payer repeats it, in centavos.
   * At least 0.
   */
  informed_cents: number
  /**
   * What the payer pays, in centavos.
   * At least 0.
   */
  released_cents: number
  /**
   * What the payer cut, in centavos.
   * At least 0.
   */
  glosa_cents: number
  /**
   * What of it is to be claimed by the contract, in centavos.
   * At least 0.
   */
  claim_cents: number
  /** What the payer made of each lot */
  protocols: StatementProtocol[]
  /** What is odd about the file as a whole */
  findings: StatementFileFinding[]
  /** What is odd about its items; each of them says so too */
  item_findings: StatementItemFinding[]
  /**
   * How many kept lines of its lots no item answers.
   * At least 0, at most 2147483647.
   */
  lines_left_count: number
  /** The first 1,000 of them */
  lines_left: StatementLineLeft[]
  /**
   * The revision of the payer's accounts at which it was read.
   * At least 0, at most 2147483647.
   */
  revision: number
}

/** What the payer made of one lot */
export interface StatementProtocol {
  /** The payer's number of the lot; null: the file names none */
  protocol: string | null
  /** The clinic's number of the lot; null: the file names none */
  lot: string | null
  /** The payer's number of the statement; null: it has none */
  number: string | null
  /**
   * The day on which the payer issued it (dataEmissao).
   * YYYY-MM-DD.
   */
  issued_on: string
  /** Whether it counts: of two statements for one protocol the later one does */
  is_counted: boolean
  /**
   * How many items it has.
   * At least 0, at most 2147483647.
   */
  items: number
  /**
   * What the clinic asked for, as the payer repeats it, in centavos.
   * At least 0.
   */
  informed_cents: number
  /**
   * What the payer pays, in centavos.
   * At least 0.
   */
  released_cents: number
  /**
   * What the payer cut, in centavos.
   * At least 0.
   */
  glosa_cents: number
  /**
   * What of it is to be claimed by the contract, in centavos.
   * At least 0.
   */
  claim_cents: number
}

/** What is odd about the file as a whole */
export interface StatementFileFinding {
  /** What is odd; it refuses nothing */
  finding: "hash_wrong" | "unknown_element" | "version_not_agreed" | "glosa_of_all"
  /** Where, or what */
  detail: string
}

/** What is odd about some items */
export interface StatementItemFinding {
  /** What is odd about items */
  finding: "glosas_do_not_sum" | "released_above_informed" | "repeated_item" | "unknown_glosa_code" | "informed_is_not_billed"
  /**
   * Of how many.
   * At least 0, at most 2147483647.
   */
  count: number
}

/** A kept line of a lot of the statement that no item answers */
export interface StatementLineLeft {
  /** The batch of the line */
  batch_id: string
  /**
   * Its place in the batch.
   * At least 0, at most 2147483647.
   */
  line_no: number
  /** The number of its guide */
  guide: string
  /** Its number in the guide */
  item: string
  /**
   * Its day.
   * YYYY-MM-DD.
   */
  day: string
  /** Its code */
  code: string
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number
}

/** An appeal against cuts of one protocol, with each cut */
export interface BillingAppeal {
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
  /** The cuts that it is against */
  items: BillingAppealItem[]
  /**
   * The newest revision of the payer's accounts.
   * At least 0, at most 2147483647.
   */
  revision: number
}

/** One cut that an appeal is against */
export interface BillingAppealItem {
  /**
   * The item of the statement.
   * At least 0, at most 2147483647.
   */
  item_no: number
  /**
   * The cut of that item.
   * At least 0, at most 2147483647.
   */
  glosa_no: number
  /** The clinic's number of the guide */
  guide: string
  /** The number in the guide */
  item: string
  /**
   * The day of the line.
   * YYYY-MM-DD.
   */
  day: string
  /** The code of the line */
  code: string
  /** The reason of the cut, by table 38 of TISS */
  glosa_code: string
  /**
   * What is claimed, in centavos.
   * At least 0.
   */
  claim_cents: number
  /**
   * What the payer accepted, in centavos; null: no answer.
   * At least 0.
   */
  accepted_cents: number | null
  /** The text that stands in the file, in Portuguese */
  justification: string
  /** The digest of the act that proves it */
  act_digest: string
}

export interface BillingStatementsCreateFileInput {
  /** The payer, where the file does not tell: a CSV or XLSX file never does */
  convenio_id?: string | undefined
  /** The name of the column map of a CSV or XLSX file; over tRPC the file is CSV where it is said */
  column_map?: string | undefined
  /** The payer's number of the lot, for a CSV or XLSX file */
  protocol?: string | undefined
  /**
   * The day on which a CSV or XLSX file was issued; without it, today.
   * YYYY-MM-DD.
   */
  issued_on?: string | undefined
}

export interface BillingStatementsCreateOperation extends Operation<'convenio_not_found' | 'payer_unknown' | 'message_unreadable' | 'import_rejected' | 'column_map_not_found' | 'statement_unmatched' | 'statement_of_other_payer' | 'appeal_not_found' | 'appeal_answered'> {
  /**
   * Read a payer's statement, and judge what it cut
   *
   * XML is a `demonstrativoAnaliseConta` of TISS 3.05 to 4.03, or the answer to an appeal (`respostaRecursoGlosa`), whose accepted amounts are written to it. CSV and XLSX are read by a column map that is kept under a name in the TISS settings of the payer.
   *
   * Each item is matched to a kept line by lot, guide and item; else by the payer's number or password, code, date and degree. Only where one line fits is it matched: what is left over on either side is listed, and never guessed. Where nothing matches, nothing is kept.
   *
   * Each cut is judged by the contract alone. To claim is what the contract pays less what is paid, at least 0, at most the cut.
   *
   * The same file is the same statement, with status 200. The file itself is not kept, nor anything of a patient.
   *
   * `POST /v1/billing/statements`. Scope: `billing:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `payer_unknown` (422): The payer is not known by its ANS code
   * - `message_unreadable` (422): The TISS message cannot be read
   * - `import_rejected` (422): The import was rejected
   * - `column_map_not_found` (422): The payer has no such column map
   * - `statement_unmatched` (422): The statement fits no kept line
   * - `statement_of_other_payer` (409): The file is a statement of another payer
   * - `appeal_not_found` (404): Appeal not found
   * - `appeal_answered` (409): The appeal was answered
   */
  mutate(input: BillingStatementsCreateInput, options?: UnkeyedCommandOptions): Promise<ReadStatement>
  /**
   * Read a payer's statement, and judge what it cut
   *
   * XML is a `demonstrativoAnaliseConta` of TISS 3.05 to 4.03, or the answer to an appeal (`respostaRecursoGlosa`), whose accepted amounts are written to it. CSV and XLSX are read by a column map that is kept under a name in the TISS settings of the payer.
   *
   * Each item is matched to a kept line by lot, guide and item; else by the payer's number or password, code, date and degree. Only where one line fits is it matched: what is left over on either side is listed, and never guessed. Where nothing matches, nothing is kept.
   *
   * Each cut is judged by the contract alone. To claim is what the contract pays less what is paid, at least 0, at most the cut.
   *
   * The same file is the same statement, with status 200. The file itself is not kept, nor anything of a patient.
   *
   * `POST /v1/billing/statements`. Scope: `billing:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `payer_unknown` (422): The payer is not known by its ANS code
   * - `message_unreadable` (422): The TISS message cannot be read
   * - `import_rejected` (422): The import was rejected
   * - `column_map_not_found` (422): The payer has no such column map
   * - `statement_unmatched` (422): The statement fits no kept line
   * - `statement_of_other_payer` (409): The file is a statement of another payer
   * - `appeal_not_found` (404): Appeal not found
   * - `appeal_answered` (409): The appeal was answered
   */
  upload(input: BillingStatementsCreateFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ReadStatement>
}

export interface BillingStatementsListInput {
  /**
   * Those of this payer alone.
   * @default null
   */
  convenio_id?: string | null | undefined
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
export interface StatementInListPage {
  /** What this page holds, in the order of the list */
  items: StatementInList[]
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

/** A payer's statement of analysis, in sums */
export interface StatementInList {
  /** The statement */
  id: string
  /** The convenio */
  convenio_id: string
  /** The form of the file */
  format: "xml" | "csv" | "xlsx"
  /** The version of TISS that the file names; null: it is no TISS */
  version: string | null
  /** SHA-256 of the file, in hex. The file itself is not kept */
  file_digest: string
  /**
   * When it was read.
   * An instant, with `Z` in answers.
   */
  received_at: string
  /**
   * How many items it has.
   * At least 0, at most 2147483647.
   */
  item_count: number
  /**
   * How many of them answer no kept line.
   * At least 0, at most 2147483647.
   */
  unmatched_count: number
  /**
   * What the clinic asked for, as the payer repeats it, in centavos.
   * At least 0.
   */
  informed_cents: number
  /**
   * What the payer pays, in centavos.
   * At least 0.
   */
  released_cents: number
  /**
   * What the payer cut, in centavos.
   * At least 0.
   */
  glosa_cents: number
  /**
   * What of it is to be claimed by the contract, in centavos.
   * At least 0.
   */
  claim_cents: number
}

export interface BillingStatementsListOperation extends Operation<never> {
  /**
   * List the statements of payers
   *
   * The newest first.
   *
   * `GET /v1/billing/statements`. Scope: `billing:read`.
   */
  query(input: BillingStatementsListInput, options?: CallOptions): Promise<StatementInListPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BillingStatementsListInput, options?: CallOptions): AsyncGenerator<StatementInListPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BillingStatementsListInput, options?: CallOptions): AsyncGenerator<StatementInList>
}

export interface BillingStatementsGetInput {
  /** The statement */
  statement_id: string
}

export interface BillingStatementsGetOperation extends Operation<'statement_not_found'> {
  /**
   * Get a statement, in sums and with what is left over
   *
   * `GET /v1/billing/statements/{statement_id}`. Scope: `billing:read`.
   *
   * Refused as
   * - `statement_not_found` (404): Statement not found
   */
  query(input: BillingStatementsGetInput, options?: CallOptions): Promise<Statement>
}

export interface BillingStatementsItemsInput {
  /** The statement */
  statement_id: string
  /**
   * Those with a cut that is judged so.
   * @default null
   */
  judgement?: "justified" | "unjustified" | "cannot_tell" | null | undefined
  /**
   * Those of this guide, by the number of the clinic.
   * @default null
   */
  guide?: string | null | undefined
  /**
   * Those that answer a kept line, or those that answer none.
   * @default null
   */
  matched?: boolean | null | undefined
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
export interface StatementItemPage {
  /** What this page holds, in the order of the list */
  items: StatementItem[]
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

/** What a payer answers to one line, and who is right */
export interface StatementItem {
  /**
   * Its place in the file, from 1.
   * At least 0, at most 2147483647.
   */
  item_no: number
  /** The payer's number of the lot; null: none is said */
  protocol: string | null
  /** The clinic's number of the lot; null: none is said */
  lot: string | null
  /** The clinic's number of the guide; null: none is said */
  guide: string | null
  /** Its number in the guide; null: none is said */
  item: string | null
  /** The payer's number of the guide; null: none is said */
  payer_guide: string | null
  /**
   * Its day.
   * YYYY-MM-DD.
   */
  day: string
  /** Its code */
  code: string
  /** The degree of participation; null: none is said */
  degree: string | null
  /**
   * What was asked for, as the payer repeats it, in centavos.
   * At least 0.
   */
  informed_cents: number
  /**
   * What is paid, in centavos.
   * At least 0.
   */
  released_cents: number
  /** The batch of the line that it answers; null: no line fits, or more than one */
  batch_id: string | null
  /**
   * That line.
   * At least 0, at most 2147483647.
   */
  line_no: number | null
  /**
   * What was billed, in centavos.
   * At least 0.
   */
  billed_cents: number | null
  /** What the contract says of the line as it was billed */
  verdict: string | null
  /**
   * What the contract pays of the line, in centavos; null: it has no price.
   * At least 0.
   */
  contract_cents: number | null
  /**
   * The revision of the convenio by which this is so.
   * At least 0, at most 2147483647.
   */
  contract_revision: number | null
  /** The contract period of its day */
  period_id: string | null
  /** By what the amount paid would arise; null: by the contract, or unknown */
  payers_figure: PayersFigure | null
  /** Whether it counts: a later statement for its protocol takes its place */
  is_counted: boolean
  /** What was cut, reason by reason */
  glosas: JudgedGlosa[]
  /** What is odd about it; this refuses nothing */
  findings: ("glosas_do_not_sum" | "released_above_informed" | "repeated_item" | "unknown_glosa_code" | "informed_is_not_billed")[]
}

/** By what the payer's figure would arise */
export interface PayersFigure {
  /** The terms of another period, or a rule that was not agreed */
  by: "period" | "nothing_paid" | "no_urgency" | "no_accommodation" | "assistants_to_2016" | "assistants_2018_on" | "only_highest_anaesthesia" | "same_access"
  /** That period; null: it is by a rule */
  period_id: string | null
  /**
   * Its first day; null: it is by a rule.
   * YYYY-MM-DD.
   */
  start: string | null
  /**
   * Its last day; null: it has none, or it is by a rule.
   * YYYY-MM-DD.
   */
  end: string | null
}

/** One cut of an item, judged by the contract alone */
export interface JudgedGlosa {
  /**
   * Its place among those of the item, from 1.
   * At least 0, at most 2147483647.
   */
  glosa_no: number
  /** The reason, by table 38 of TISS */
  code: string
  /**
   * What was cut, in centavos.
   * At least 0.
   */
  amount_cents: number
  /** Whether the contract justifies it, or that this cannot be told by the contract */
  judgement: "justified" | "unjustified" | "cannot_tell"
  /**
   * What of it is to be claimed, in centavos.
   * At least 0.
   */
  claim_cents: number
  /** Why nothing can be told: `not_contractual`, `line_not_found`, or what the contract lacks; null: it was told */
  cause: string | null
  /** The reason of the judgement, in a sentence */
  reason: string
  /** The appeal that it is under; null: none */
  appeal_id: string | null
  /**
   * What the payer accepted of the appeal, in centavos; null: no answer.
   * At least 0.
   */
  accepted_cents: number | null
}

export interface BillingStatementsItemsOperation extends Operation<'statement_not_found'> {
  /**
   * List the items of a statement, and who is right
   *
   * In the file's order.
   *
   * `GET /v1/billing/statements/{statement_id}/items`. Scope: `billing:read`.
   *
   * Refused as
   * - `statement_not_found` (404): Statement not found
   */
  query(input: BillingStatementsItemsInput, options?: CallOptions): Promise<StatementItemPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BillingStatementsItemsInput, options?: CallOptions): AsyncGenerator<StatementItemPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BillingStatementsItemsInput, options?: CallOptions): AsyncGenerator<StatementItem>
}
