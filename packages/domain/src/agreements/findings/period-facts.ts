import type { Day } from '../../calendar/day.ts'
import type { Validity } from '../../calendar/validity.ts'
import type { Percent } from '../../money/percent.ts'
import type { PaymentType } from '../../pricing/priced-contract.ts'
import type { Found } from './finding.ts'

/** A period that prices, on one side of the one looked at. */
export interface Neighbour {
  readonly id: string
  readonly days: Validity
}

/** The table that a period names; a draft that names none gets the convenio's when it is activated. */
export interface NamedTable {
  readonly version: string
  readonly state: 'missing' | 'draft' | 'published'
}

/** The reajuste that made a period, and what it did not move. */
export interface Skipped {
  readonly source_id: string
  readonly percent: Percent | null
  /** Overrides whose price is that of the source although the percent would have changed it. */
  readonly not_adjusted: Found
  /** Overrides of the source that the period does not have. */
  readonly not_carried: Found
}

/** All that the findings of one period follow from. */
export interface PeriodFacts {
  readonly today: Day
  readonly payment_type: PaymentType
  readonly convenio_is_active: boolean
  readonly days: Validity
  readonly in_force: boolean
  /** The nearest periods before and after that are not drafts. */
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
  /** The day since which its prices are what they are, through renewals that changed none; null: not in force. */
  readonly prices_since: Day | null
  readonly table: NamedTable | null
  readonly override_count: number
  readonly zero_overrides: Found
  /** Self-pay prices of zero on some day of the period. */
  readonly zero_particular: Found
  /** Overrides whose price is what the table would give. */
  readonly as_table: Found
  readonly skipped: Skipped | null
}
