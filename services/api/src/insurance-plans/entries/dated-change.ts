import { isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import { daysUntilNextStart, claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import type { Values } from './catalogue.ts'
import type { KnownVersion, VersionMoves } from './entry-versions.ts'
import { windowOf } from './entry-window.ts'
import type { Entry } from './find-entry.ts'

/** The fields of a change beside those of the catalogue. */
export interface StatedChange {
  readonly values: Values
  readonly is_active: boolean
  /** `window`: from the earlier of the old and the new start of its validity on. */
  readonly valid_from: Day | 'window' | null
}

/** The versions that a change from a day on closes and opens. */
export interface DatedChange extends VersionMoves {
  readonly days: Span
  /** Whether the entry is active in its newest version. */
  readonly is_active: boolean
}

/** Gives an entry other fields from a day on, today by default, until its next scheduled version starts. */
export function datedChange(
  { id, is_active }: Entry,
  known: readonly KnownVersion[],
  stated: StatedChange,
  today: Day,
): DatedChange {
  const { valid_from: from, values } = stated
  const days = from === 'window' ? daysOfWindow(known, values, today) : daysUntilNextStart(known, from ?? today)
  const { closed, left } = claimDays(known, days)
  const opened = [...left, { id, days, is_active: stated.is_active, values }]
  return { days, closed, opened, is_active: days.end === null ? stated.is_active : is_active }
}

/** From the first day of the old and the new validity on, past every version that has started. */
function daysOfWindow(known: readonly KnownVersion[], values: Values, today: Day): Span {
  const starts = [values, ...known.map((version) => version.values)].map((one) => windowOf(one).start)
  const start = starts.reduce((first, day) =>
    first === null || day === null ? null : isBefore(day, first) ? day : first,
  )
  const behind = start === null || isBefore(start, today) ? today : start
  return { start, end: daysUntilNextStart(known, behind).end }
}
