import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import { daysUntilNextStart, claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import type { Values } from './catalogue.ts'
import type { Stated } from './create-entry.ts'
import type { KnownVersion, VersionMoves } from './entry-versions.ts'
import type { Entry } from './find-entry.ts'

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
  stated: Stated & { readonly values: Values },
  today: Day,
): DatedChange {
  const days = daysUntilNextStart(known, stated.valid_from ?? today)
  const { closed, left } = claimDays(known, days)
  const opened = [...left, { id, days, is_active: stated.is_active, values: stated.values }]
  return { days, closed, opened, is_active: days.end === null ? stated.is_active : is_active }
}
