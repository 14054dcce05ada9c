import type { Day } from '../../calendar/day.ts'

/** The codes of findings, in the order in which they are shown. */
export const FINDING_CODES = [
  'gap_before',
  'gap_after',
  'end_date_lost',
  'no_successor',
  'no_reajuste_for_a_year',
  'table_missing',
  'table_unpublished',
  'table_begins_later',
  'no_table',
  'adjustments_of_other_terms',
  'zero_price_override',
  'zero_price_particular',
  'override_equals_table',
  'cheaper_than_source',
  'price_fell',
  'price_lost',
  'no_longer_contracted',
  'source_changed',
  'override_not_adjusted',
  'override_not_carried',
  'factors_not_combined',
  'assistants_of_older_edition',
  'role_without_rule',
  'medicine_margin',
  'percent_above_100',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** A warning may cost money or lead to a refusal. An info is often intended. */
export const SEVERITIES = ['warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How many procedures a finding shows; it counts all. */
export const MOST_EXAMPLES = 20

/** One procedure that a finding is about. */
export interface Example {
  readonly procedure_code: string
  /** Null: the period that it is about excludes the code. */
  readonly price_cents: number | null
  /** The price that the percent would have made, or that of the period it renews. */
  readonly expected_cents: number | null
}

/** Procedures to which something applies: the count of all, and the first few by code. */
export interface Found {
  readonly count: number
  readonly examples: readonly Example[]
}

/** One kind of finding, however often it occurs. So an answer stays short where a price list is long. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** A sentence that names what and where. */
  readonly message: string
  readonly count: number
  /** The other period it is about. */
  readonly period_id: string | null
  /** The days it is about, both included. Null: no days, or an open end. */
  readonly from: Day | null
  readonly to: Day | null
  readonly examples: readonly Example[]
}

type Values = Pick<Finding, 'code' | 'severity' | 'message'> & Partial<Finding>

/** A finding that has nothing but its sentence. */
export function finding(values: Values): Finding {
  return { count: 1, period_id: null, from: null, to: null, examples: [], ...values }
}
