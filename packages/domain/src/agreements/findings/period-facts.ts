import type { AgreedActRules } from '../../acts/act-rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Validity } from '../../calendar/validity.ts'
import type { Percent } from '../../money/percent.ts'
import type { CodeTable } from '../../pricing/code-table.ts'
import type { PaymentType } from '../../pricing/priced-contract.ts'
import type { TableTerms } from '../table-terms.ts'
import type { Found } from './finding.ts'

/** A pricing period before or after the one in question. */
export interface Neighbour {
  readonly id: string
  readonly days: Validity
}

/** The table that a period names. A draft that names none gets the convenio's at its activation. */
export interface NamedTable {
  readonly version: string
  readonly state: 'missing' | 'draft' | 'published'
}

/** A table that the period names, of which nothing holds before a day. */
export interface LateTable {
  readonly version: string
  readonly first_day: Day
}

/** The reajuste or renewal that made a period, and the overrides that it did not move. */
export interface Skipped {
  readonly source_id: string
  readonly percent: Percent | null
  /** Overrides whose price is that of the source although the percent would have changed it. */
  readonly not_adjusted: Found
  /** Overrides of the source that the period does not have. */
  readonly not_carried: Found
}

/** The adjustments of a period that took over from another, and the table terms of both. */
export interface Adjustments {
  readonly source_id: string
  /** What they were agreed for. */
  readonly agreed: TableTerms
  readonly now: TableTerms
}

/** The period that another took over from, and the prices of both. */
export interface Predecessor {
  readonly id: string
  /** What made the other one. */
  readonly by: 'reajuste' | 'renewal' | 'supersession'
  /** The percent that was said then. */
  readonly percent: Percent | null
  /** The days that it had until then; null: it had ended before. */
  readonly days: Validity | null
  /** What it became since its renewal was asked for; null: it is as it was, or no renewal. */
  readonly changed_by: 'correction' | 'termination' | 'reajuste' | 'supersession' | null
  /** Prices of the other one below its own. */
  readonly cheaper: Found
  /** Procedures that it prices, and the other one does not. */
  readonly lost: Found
  /** Codes that the other one excludes and that have a price in it. */
  readonly excluded: Found
}

/** A table that prices a period, as far as findings ask. */
export interface NamedSource {
  readonly version: string
  /** The table's own name; null: it has none, or is not there. */
  readonly name: string | null
  readonly code_table: CodeTable | null
  readonly percentage: Percent | null
  readonly invoice_plus: Percent | null
}

/** How a period prices acts, as far as findings ask. */
export interface ActTerms {
  /** Null: none are agreed. */
  readonly rules: AgreedActRules | null
  readonly sources: readonly NamedSource[]
  /** Portes that its rule of anaesthesia names and its table gives no value. */
  readonly portes_without_value: readonly string[]
}

/** The facts from which all findings of one period follow. */
export interface PeriodFacts {
  readonly today: Day
  readonly payment_type: PaymentType
  readonly convenio_is_active: boolean
  readonly days: Validity
  readonly in_force: boolean
  /** The nearest periods before and after that are not drafts. */
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
  /** The day since which its prices are the same, through renewals that changed none. Null: it is not in force. */
  readonly prices_since: Day | null
  readonly table: NamedTable | null
  /** The first family or edition that it names and that begins within its days or behind them; null: there is none. */
  readonly late_table: LateTable | null
  /** Null: it took over from no other. */
  readonly adjustments: Adjustments | null
  readonly override_count: number
  readonly zero_overrides: Found
  /** Self-pay prices of zero on some day of the period. */
  readonly zero_particular: Found
  /** Overrides whose price is what the table would give. */
  readonly as_table: Found
  readonly skipped: Skipped | null
  /** Null: no reajuste, renewal or supersession made it. */
  readonly predecessor: Predecessor | null
  readonly acts: ActTerms
}
