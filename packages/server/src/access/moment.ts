import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** What knows the time of its request. It is read once, and only if somebody wants it: most queries do not. */
export interface Moment {
  readonly now: Instant
}
