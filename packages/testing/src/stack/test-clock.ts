import { Temporal } from 'temporal-polyfill'
import { systemClock } from '@vigencia/database/system-clock.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** A clock that stands where a test sets it, and goes where it sets null. */
export function testClock(): { readClock: () => Instant; setNow: (text: string | null) => void } {
  let fixed: Instant | null = null
  return {
    readClock: () => fixed ?? systemClock(),
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
  }
}
