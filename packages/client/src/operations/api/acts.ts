// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { PriceTableEdition, ExplanationStep, QuoteRefused, ActPart } from './pricing.ts'

/** One procedure of an act, and who took part in it */
export interface ActProcedure {
  /** The caller's name of the line, unique in the act */
  line: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /**
   * The table of its code, by TISS; null: a price of any table.
   * @default null
   */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /**
   * How many of it; no further procedure.
   * At least 1, at most 10000.
   * @default 1
   */
  quantity?: number | undefined
  /**
   * How it is reached: it is the main procedure, or shares its access, or has another; null: not said.
   * @default null
   */
  access?: "main" | "same" | "other" | null | undefined
  /**
   * Done on both sides, and by which incision the second; null: on one side.
   * @default null
   */
  bilateral?: "same_incision" | "other_incision" | null | undefined
  /**
   * Procedures of one team and day are weighed together.
   * @default "1"
   */
  team?: string | undefined
  /**
   * The day of this line; null: that of the act.
   * YYYY-MM-DD.
   */
  event_date?: string | null | undefined
  /**
   * When it began, by the clinic's clock; null: with the act.
   * @default null
   */
  started_at?: string | null | undefined
  /**
   * When it ended, by the clinic's clock; null: with the act.
   * @default null
   */
  ended_at?: string | null | undefined
  /** Who takes part */
  participants: ({
    /** What this person does in the procedure; each role once a line */
    role: "surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist"
    /** Who does it; null or left out: not said */
    provider_id?: string | null | undefined
    /** The specialty, by its CBO code; null or left out: not said */
    specialty?: string | null | undefined
  })[]
}

/** What was used in an act: a material, a medicine, a per-diem, a fee */
export interface ActExpense {
  /** The caller's name of the line, unique in the act */
  line: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  code: string
  /** By TISS: 00 own, 18 per-diems and fees, 19 materials, 20 medicines, 22 procedures, 98 packages */
  code_table: "18" | "19" | "20" | "22" | "98" | "00"
  /**
   * How many of it, with at most four places.
   * At least 0, at most 9999999999.9999.
   */
  quantity: number
  /**
   * The day of this line; null: that of the act.
   * YYYY-MM-DD.
   */
  event_date?: string | null | undefined
  /**
   * What one of it cost by its invoice, in centavos, for a source that prices by invoice; null: not said.
   * At least 0, at most 1000000000000.
   */
  invoice_cents?: number | null | undefined
}

export interface ActsQuoteInput {
  /** The convenio */
  convenio_id: string
  /**
   * The day of the act: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * When it began, by the clinic's clock; null: not said.
   * @default null
   */
  started_at?: string | null | undefined
  /**
   * When it ended, by the clinic's clock; null: not said.
   * @default null
   */
  ended_at?: string | null | undefined
  /** Whether it was planned, or an urgency or emergency */
  character: "elective" | "urgent"
  /**
   * Whether the patient stayed as an inpatient.
   * @default false
   */
  stay?: boolean | undefined
  /**
   * Where the patient stayed; null: not said.
   * @default null
   */
  accommodation?: "ward" | "apartment" | null | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /**
   * The appointment type, for its rule in the period; null: none.
   * @default null
   */
  appointment_type_id?: string | null | undefined
  /**
   * What rules of age ask; nothing that tells who it is. Null: they are passed over.
   * @default null
   */
  patient?: {
    /**
     * The age on the day of the act, in days.
     * At least 0, at most 60000.
     */
    age_days: number
    /**
     * The weight in grams; null: not said.
     * At least 1, at most 500000.
     * @default null
     */
    weight_grams?: number | null | undefined
  } | null | undefined
  /** What was done; at most 500 lines with expenses */
  procedures?: ActProcedure[] | undefined
  /** What was used; an act has at least one line */
  expenses?: ActExpense[] | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /**
   * Whether each line tells the rules by which its source was found.
   * @default false
   */
  explain?: boolean | undefined
}

/** The price of an act, line by line, and why */
export interface ActQuote {
  /** The question as it was priced, without what was not said */
  question: Record<string, Json>
  /** Whether every line has a price */
  complete: boolean
  /** A line for each procedure and participant, and for each expense, in order */
  lines: ActLine[]
  /** The sums by role, in the order in which they first stand */
  roles: ActRoleSum[]
  /** The sums by group: procedures as their roles are paid, and expenses */
  groups: ActGroupSum[]
  /**
   * The sum of all groups.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number
  /**
   * The copay of the act.
   * In whole cents of the currency.
   * At least 0.
   */
  copay_cents: number
  /**
   * What the payer pays.
   * In whole cents of the currency.
   * At least 0.
   */
  payer_cents: number
  /**
   * What the patient pays.
   * In whole cents of the currency.
   * At least 0.
   */
  patient_cents: number
  /**
   * Asked again at this revision, the answer is the same for ever.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** SHA-256 over the canonical JSON of everything else, in hex */
  digest: string
}

/** What one participant is paid for one procedure, or what one expense costs */
export interface ActLine {
  /** The caller's name of the line */
  line: string
  /** The code of the procedure, as it was asked for */
  procedure_code: string
  /** Who is paid; null: it is an expense */
  role: "surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist" | null
  /** The table of its code, by TISS; only where the question names it */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | undefined
  /**
   * How many of it, as it was asked for; of an expense with up to four places.
   * At least 0.0001, at most 9999999999.9999.
   */
  quantity: number
  /** Where the price is from; null: it has none */
  source: "override" | "particular" | "table" | null
  /** The contract period in force on its day, by its id; null: none */
  period_id: string | null
  /**
   * The price of one, in centavos, rounded once; null: it has none, or is an expense, whose unit is not rounded.
   * At least 0.
   */
  unit_price_cents: number | null
  /**
   * Unit price times what no package includes of the quantity; an expense is rounded once, as a whole; null: it has none.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number | null
  /**
   * The copay of the line, in centavos; null: it has no price.
   * At least 0.
   */
  copay_cents: number | null
  /**
   * What the payer pays of it, in centavos; null: it has no price.
   * At least 0.
   */
  payer_cents: number | null
  /**
   * What the patient pays of it, in centavos; null: it has no price.
   * At least 0.
   */
  patient_cents: number | null
  /** Its parts, exact; empty where it has no price */
  parts: ActPart[]
  /** The package that includes the line, as far as it does; left out: none */
  in_package?: ActInPackage | undefined
  /** Why it has no price; null: it has one */
  refusal: ActLineRefused
  price_table_edition?: PriceTableEdition | undefined
  /** Each rule that was tried for its source, in order; only where `explain` is true */
  explanation?: ExplanationStep[] | undefined
}

/** What of a line a package of the act includes */
export interface ActInPackage {
  /** The line of the package */
  line: string
  /**
   * How many of this line it includes; what exceeds is priced apart.
   * At least 0.0001, at most 9999999999.9999.
   */
  quantity: number
}

/** Why a line has no price */
export type ActLineRefused = {
  /** The code of the refusal, as a single quote answers it */
  code: string
  /**
   * The HTTP status that a single quote answers.
   * At least 400, at most 499.
   */
  status: number
  /** What is wrong, in a sentence */
  detail: string
  /** The rule that the period lacks, or the field that the question lacks; null: neither */
  missing: string | null
} | null

/** What one role is paid for the act */
export interface ActRoleSum {
  /** Who is paid */
  role: "surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist"
  /**
   * The sum of its lines, or where the period rounds by act the exact sum rounded once.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number
  /**
   * By how much that differs from the sum of its lines; 0 where the period rounds by line.
   * In whole cents of the currency.
   * At least -1000, at most 1000.
   */
  rounding_cents: number
}

/** What one group of an act costs */
export interface ActGroupSum {
  /** Procedures, or expenses by the table of their code */
  group: "procedures" | "per_diems_and_fees" | "materials" | "medicines" | "packages" | "own"
  /**
   * What the group costs.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number
}

export interface ActsQuoteOperation extends Operation<'convenio_not_found' | 'revision_not_reached' | 'amount_too_large'> {
  /**
   * Price a whole act
   *
   * Procedures, people and expenses of one session, by the rules of acts that the period in force on their day carries. A line that cannot be priced says why, and the others are priced. A rule that was never agreed is named, and never guessed.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/acts/quote`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `revision_not_reached` (422): The revision is not reached yet
   * - `amount_too_large` (422): The amount is too large
   */
  query(input: ActsQuoteInput, options?: CallOptions): Promise<ActQuote>
}

/** One act, and at which revision it is priced */
export interface ActOfList {
  /** The convenio */
  convenio_id: string
  /**
   * The day of the act: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * When it began, by the clinic's clock; null: not said.
   * @default null
   */
  started_at?: string | null | undefined
  /**
   * When it ended, by the clinic's clock; null: not said.
   * @default null
   */
  ended_at?: string | null | undefined
  /** Whether it was planned, or an urgency or emergency */
  character: "elective" | "urgent"
  /**
   * Whether the patient stayed as an inpatient.
   * @default false
   */
  stay?: boolean | undefined
  /**
   * Where the patient stayed; null: not said.
   * @default null
   */
  accommodation?: "ward" | "apartment" | null | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /**
   * The appointment type, for its rule in the period; null: none.
   * @default null
   */
  appointment_type_id?: string | null | undefined
  /**
   * What rules of age ask; nothing that tells who it is. Null: they are passed over.
   * @default null
   */
  patient?: {
    /**
     * The age on the day of the act, in days.
     * At least 0, at most 60000.
     */
    age_days: number
    /**
     * The weight in grams; null: not said.
     * At least 1, at most 500000.
     * @default null
     */
    weight_grams?: number | null | undefined
  } | null | undefined
  /** What was done; at most 500 lines with expenses */
  procedures?: ActProcedure[] | undefined
  /** What was used; an act has at least one line */
  expenses?: ActExpense[] | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /**
   * Whether each line tells the rules by which its source was found.
   * @default false
   */
  explain?: boolean | undefined
}

export interface ActsQuotesInput {
  /** The acts, 1 to 1,000, with at most 10,000 participants and expenses in all */
  acts: ActOfList[]
  /**
   * Whether each line tells the rules by which its source was found.
   * @default false
   */
  explain?: boolean | undefined
}

/** The prices of many acts */
export interface ActQuoteList {
  /** In the order of the acts */
  items: ActOrRefusal[]
}

/** One act, or why it is not priced */
export interface ActOrRefusal {
  /** The act, priced; null: it is refused */
  act: ActQuote | null
  /** Why it is not priced; null: it is */
  refusal: QuoteRefused | null
}

export interface ActsQuotesOperation extends Operation<never> {
  /**
   * Price up to 1,000 acts, of several convenios
   *
   * Each act answers in order, with its price or with its refusal. Every convenio is priced at one revision within a call.
   *
   * `POST /v1/scheduling/acts/quotes`. Scope: `prices:read`.
   */
  query(input: ActsQuotesInput, options?: CallOptions): Promise<ActQuoteList>
}
