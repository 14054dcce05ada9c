import { Temporal } from 'temporal-polyfill'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'

/** The clock of this machine, to the microsecond that PostgreSQL stores. The domain reads none. */
export function systemClock(): Instant {
  return toMicrosecond(Temporal.Now.instant())
}
