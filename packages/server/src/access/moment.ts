import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** The time of a request. It is read once, and only where it is needed, which it is not in most queries. */
export interface Moment {
  readonly now: Instant
}
