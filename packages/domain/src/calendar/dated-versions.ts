import { dayBefore, isBefore, type Day } from './day.ts'
import { daysWithout, daysWithoutAll, joinedSpans } from './span.ts'
import { shareADay, type Span } from './validity.ts'

/** One price of a code and the days it holds. No two versions of a code share a day. */
export interface Dated {
  readonly days: Span
}

/** The first day of a new entry's price. Null, which means all earlier days too, where the code was never used. */
export function firstDayOfEntry(isCodeNew: boolean, validFrom: Day | null, today: Day): Day | null {
  return validFrom ?? (isCodeNew ? null : today)
}

/** The days of a price from a day on, until the next scheduled one starts. Open-ended where none is. */
export function daysUntilNextStart(known: readonly Dated[], from: Day): Span {
  const later = known.map(({ days }) => days.start).filter((start) => start !== null && isBefore(from, start)) as Day[]
  const next = later.reduce<Day | null>((first, day) => (first === null || isBefore(day, first) ? day : first), null)
  return { start: from, end: next === null ? null : dayBefore(next) }
}

/** The changes to a code's versions when days are taken from them. Versions that are not listed stay as they are. */
export interface ClaimedDays<Version extends Dated> {
  /** Versions that are no longer known from now on. */
  readonly closed: readonly Version[]
  /** The rest of the closed versions, known from now on: the same price on fewer days. */
  readonly left: readonly Version[]
}

/** Takes days from the versions that hold them, for a new price on those days or for none. */
export function claimDays<Version extends Dated>(known: readonly Version[], taken: Span): ClaimedDays<Version> {
  const closed = known.filter(({ days }) => shareADay(days, taken))
  const left = closed.flatMap((version) => daysWithout(version.days, taken).map((days) => ({ ...version, days })))
  return { closed, left }
}

/** Whether a change that starts on this day alters prices of days before today. */
export function isRetroactive(start: Day | null, today: Day): boolean {
  return start === null || isBefore(start, today)
}

/**
 * The days that a correction reaches: those from today on, and all of which nothing was said before today.
 * What was said today for the first time is so mended whole, also for earlier days.
 */
export function daysToMend(known: readonly Dated[], knownBefore: readonly Span[], fromToday: Span): Span[] {
  return joinedSpans([fromToday, ...known.flatMap(({ days }) => daysWithoutAll(days, knownBefore))])
}
