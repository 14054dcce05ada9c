import type { Day } from '../../calendar/day.ts'

/** What may be worth a look at in a contract period, in the order in which it is told. */
export const FINDING_CODES = [
  'gap_before',
  'gap_after',
  'no_successor',
  'no_reajuste_for_a_year',
  'table_missing',
  'table_unpublished',
  'no_table',
  'zero_price_override',
  'zero_price_particular',
  'override_equals_table',
  'override_not_adjusted',
  'override_not_carried',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** A warning may cost money or a refusal; an info is often meant so. */
export const SEVERITIES = ['warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How many procedures a finding shows of those that it counts. */
export const MOST_EXAMPLES = 20

/** One procedure that a finding is about. */
export interface Example {
  readonly procedure_code: string
  readonly price_cents: number
  /** What the percent would have made of it. */
  readonly expected_cents: number | null
}

/** Procedures that something holds of: all of them counted, the first few of them by code. */
export interface Found {
  readonly count: number
  readonly examples: readonly Example[]
}

/** One kind of thing that was found, however often: an answer stays short where a price list is long. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** A sentence that says what and where. */
  readonly message: string
  readonly count: number
  /** The other period it is about. */
  readonly period_id: string | null
  /** The days it is about, both included; null: none, or open. */
  readonly from: Day | null
  readonly to: Day | null
  readonly examples: readonly Example[]
}

type Values = Pick<Finding, 'code' | 'severity' | 'message'> & Partial<Finding>

/** A finding about nothing but what is said. */
export function finding(values: Values): Finding {
  return { count: 1, period_id: null, from: null, to: null, examples: [], ...values }
}
