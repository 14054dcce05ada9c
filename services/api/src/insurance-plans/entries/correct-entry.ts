import { dayBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import { daysToMend } from '@vigencia/domain/calendar/dated-versions.ts'
import { daysWithoutAll } from '@vigencia/domain/calendar/span.ts'
import { inWords, shareADay, type Span } from '@vigencia/domain/calendar/validity.ts'
import type { Values } from './catalogue.ts'
import type { EntryVersion, KnownVersion, VersionMoves } from './entry-versions.ts'
import { daysThatMove, windowOf } from './entry-window.ts'

/** Input beyond the card: the change comes from a screen that shows one state, so it reaches the days it is about. */
export const CORRECTS = 'corrects'

/** What a correction says of an entry, and the days from today on for which it says so. */
export interface Correction {
  readonly values: Values
  readonly is_active: boolean
  readonly fromToday: Span
  /** The validity that all versions of the entry have from now on, where the catalogue has one. */
  readonly window: Values | null
}

/** The versions that a correction closes and opens. */
export interface Corrected extends VersionMoves {
  /** For the change log. */
  readonly inWords: string
  /** Whether it holds on the last days, so that the entry is what it says. */
  readonly isLast: boolean
  readonly retroactive: boolean
}

/**
 * Mends an entry: from today on, and on all days of which nothing was said before today (`knownBefore`).
 * The window is not dated: every version has the new one, at the newest revision.
 */
export function correctEntry(
  id: number,
  known: readonly KnownVersion[],
  knownBefore: readonly Span[],
  { values, is_active, fromToday, window }: Correction,
  today: Day,
): Corrected {
  const unsaid = window === null ? [] : daysBeforeFirst(known, windowOf(values))
  const mended = daysToMend([...known, ...unsaid.map((days) => ({ days }))], knownBefore, fromToday)
  const isTouched = ({ days, values: held }: KnownVersion) =>
    mended.some((taken) => shareADay(days, taken)) || (window !== null && !isSameWindow(held, window))
  const closed = known.filter(isTouched)
  const opened: EntryVersion[] = [
    ...closed.flatMap((version) =>
      daysWithoutAll(version.days, mended).map((days) => ({
        id,
        days,
        is_active: version.is_active,
        values: { ...version.values, ...window },
      })),
    ),
    ...mended.map((days) => ({ id, days, is_active, values })),
  ]
  const earlier = { start: null, end: dayBefore(today) }
  return {
    closed,
    opened,
    inWords: [
      mended.map(inWords).join(' and '),
      ...(window === null ? [] : [`valid ${inWords(windowOf(values))}`]),
    ].join('; '),
    isLast: mended.some(({ end }) => end === null),
    retroactive: daysThatMove(closed, opened, earlier).length > 0,
  }
}

/** The days of a window before the first version of the entry. */
function daysBeforeFirst(known: readonly KnownVersion[], window: Span): Span[] {
  return daysWithoutAll(
    window,
    known.map(({ days }) => days),
  )
}

function isSameWindow(held: Values, window: Values): boolean {
  return Object.entries(window).every(([field, value]) => held[field] === value)
}
