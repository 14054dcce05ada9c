import { dayAfter, dayBefore, isBefore, type Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'
import type { Percent } from '../money/percent.ts'
import type { SourceTerms } from '../pricing/source-terms.ts'
import {
  ofFirst,
  requestedTerms,
  sourcesOf,
  termsOf,
  type RequestedTableTerms,
  type TableTerms,
} from './table-terms.ts'

/** What changes the table terms of a period for its successor. Undefined and null: as it was, but for a list or a value. */
export interface Adjustment extends RequestedTableTerms {
  /** Null: as it was. */
  readonly cbhpm_table_version: string | null
  /** Null: as it was. */
  readonly cbhpm_percentage: Percent | null
  /** Null: no price moves. */
  readonly reajuste_percent: Percent | null
  /** Null: the percent moves the table prices of a source where nothing new is said of it. */
  readonly adjust_table_prices: boolean | null
}

/**
 * The terms of a successor. What is said of a source anew is a price of its own, so it ends its earlier adjustments.
 * Otherwise they go on. The percent moves the sources that are adjusted.
 */
export function adjustedTableTerms(terms: TableTerms, input: Adjustment): TableTerms {
  const { cbhpm_table_version: version, cbhpm_percentage: percentage, reajuste_percent: percent } = input
  const requested = { ...input, cbhpm_table_version: version ?? undefined, cbhpm_percentage: percentage ?? undefined }
  const isListNew = input.price_sources !== undefined
  const isFirstNew = isListNew || Object.keys(ofFirst(requested)).length > 0
  const [first, ...further] = sourcesOf(requestedTerms(requested, terms))
  const moved = (source: SourceTerms, isFirst: boolean): SourceTerms => {
    const isNew = isFirst ? isFirstNew : isListNew
    const stated = isListNew && !(isFirst && input.price_sources === null) ? (source.table_adjustments ?? []) : []
    const before = isNew ? stated : (source.table_adjustments ?? [])
    const moves = percent !== null && (source.adjusted ?? isFirst) && (input.adjust_table_prices ?? !isNew)
    return { ...source, table_adjustments: moves ? [...before, percent] : [...before] }
  }
  return termsOf([moved(first, true), ...further.map((source) => moved(source, false))])
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
