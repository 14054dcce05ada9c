import { z } from 'zod'
import { Temporal } from 'temporal-polyfill'
import { dayOf, FIRST_DAY, LAST_DAY } from '@vigencia/domain/calendar/day.ts'
import { issueParams } from './issue-kind.ts'

const FIRST = FIRST_DAY.toString()
const LAST = LAST_DAY.toString()

const PlainDate = z.custom<Temporal.PlainDate>((value) => value instanceof Temporal.PlainDate)

/** A calendar day, `YYYY-MM-DD` on the wire, 1900-01-01 to 2200-12-31. */
export const Day = z.codec(z.string().meta({ format: 'date' }), PlainDate, {
  decode(text, context) {
    try {
      // texts of this form sort as their days do
      if (text >= FIRST && text <= LAST) return dayOf(text)
    } catch {
      // falls to the one message below
    }
    context.issues.push({
      code: 'custom',
      ...issueParams('not_a_day'),
      input: text,
      message: 'must be a day of the calendar written YYYY-MM-DD, 1900-01-01 to 2200-12-31',
    })
    return z.NEVER
  },
  encode: (day) => day.toString(),
})
