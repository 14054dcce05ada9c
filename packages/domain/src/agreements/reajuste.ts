import { dayAfter, dayBefore, isBefore, type Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'
import type { Percent } from '../money/percent.ts'

/** How a period uses its price table. */
export interface TableTerms {
  readonly cbhpm_table_version: string | null
  readonly cbhpm_percentage: Percent | null
  /** Percentages that move its prices, in the order in which they were agreed. */
  readonly table_adjustments: readonly Percent[]
}

/** What changes the table terms of a period for its successor. */
export interface Adjustment {
  /** Null: as it was. */
  readonly cbhpm_table_version: string | null
  /** Null: as it was. */
  readonly cbhpm_percentage: Percent | null
  /** Null: no price moves. */
  readonly reajuste_percent: Percent | null
  /** Null: the percent moves table prices where neither a new version nor a new percentage does. */
  readonly adjust_table_prices: boolean | null
}

/**
 * The terms of a successor. A new version or percentage is a price of its own, so it ends earlier adjustments.
 * Otherwise they go on.
 */
export function adjustedTableTerms(terms: TableTerms, input: Adjustment): TableTerms {
  const isNewPrice = input.cbhpm_table_version !== null || input.cbhpm_percentage !== null
  const before = isNewPrice ? [] : terms.table_adjustments
  const percent = input.reajuste_percent
  const moved = percent !== null && (input.adjust_table_prices ?? !isNewPrice)
  return {
    cbhpm_table_version: input.cbhpm_table_version ?? terms.cbhpm_table_version,
    cbhpm_percentage: input.cbhpm_percentage ?? terms.cbhpm_percentage,
    table_adjustments: moved ? [...before, percent] : before,
  }
}

/** The percent that moves one kind of prices. As nobody says otherwise, it moves them. */
export function percentOfKind(percent: Percent | null, isAdjusted: boolean | null): Percent | null {
  return isAdjusted === false ? null : percent
}

/** Whether a percent moves one kind of prices, as the period writes it down; null: there is none. */
export function isKindMoved(percent: Percent | null, isAdjusted: boolean | null): boolean | null {
  return percent === null ? null : isAdjusted !== false
}

/** The remaining days of a period when its successor starts. */
export interface Closing {
  readonly days: Validity & { readonly end: Day }
  /** Days between the two that neither prices, where the period ends before its successor starts. */
  readonly gap: { readonly from: Day; readonly to: Day } | null
}

/** A period that started before its successor ends the day before it, or earlier where it ends by itself. */
export function closedBefore({ start, end }: Validity, newStart: Day): Closing {
  const eve = dayBefore(newStart)
  if (end === null || !isBefore(end, eve)) return { days: { start, end: eve }, gap: null }
  return { days: { start, end }, gap: { from: dayAfter(end), to: eve } }
}

/**
 * The last day of a successor: as it was asked for, or else that of a period that is over, or none.
 * Undefined where it must be asked for, because the old end lies before the start.
 */
export function endOfSuccessor(
  requested: Day | null | undefined,
  old: Validity,
  start: Day,
  today: Day,
): Day | null | undefined {
  if (requested !== undefined || old.end === null || !isBefore(old.end, today)) return requested ?? null
  return isBefore(old.end, start) ? undefined : old.end
}
