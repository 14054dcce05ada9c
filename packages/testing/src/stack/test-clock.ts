import { Temporal } from 'temporal-polyfill'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'

/** A clock that stands where a test sets it, and goes where it sets null. */
export function testClock(): { readClock: () => Instant; setNow: (text: string | null) => void } {
  let fixed: Instant | null = null
  return {
    readClock: () => fixed ?? toMicrosecond(Temporal.Now.instant()),
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
  }
}
