import { z } from 'zod'
import { Temporal } from 'temporal-polyfill'
import { instantOf, toMicrosecond } from '@vigencia/domain/calendar/instant.ts'

const TemporalInstant = z.custom<Temporal.Instant>((value) => value instanceof Temporal.Instant)

/** A point in time, in UTC with `Z` in answers. Any offset is read. */
export const Instant = z.codec(z.string().meta({ format: 'date-time' }), TemporalInstant, {
  decode(text, context) {
    try {
      return toMicrosecond(instantOf(text))
    } catch {
      context.issues.push({ code: 'custom', input: text, message: 'must be an instant such as 2026-04-14T10:00:00Z' })
      return z.NEVER
    }
  },
  encode: (instant) => instant.toString(),
})
