import { z } from 'zod'
import { Day } from '../values/day.ts'

/** A leap year. Every line of these days is priced anew. */
const MOST_DAYS = 366

/** The days of billed lines that are priced anew. */
export const daysOfLines = {
  from: Day.describe('The first day of lines that count'),
  to: Day.describe(`The last day, at most ${MOST_DAYS} days in all`),
}

const days = z.object(daysOfLines)

/** Adds the faults that lie between the two days. */
export function daysMustFit({ from, to }: z.output<typeof days>, context: z.RefinementCtx): void {
  const count = from.until(to, { largestUnit: 'days' }).days + 1
  const fault = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message })
  if (count < 1) fault('must not be before from')
  else if (count > MOST_DAYS) fault(`must be within ${MOST_DAYS} days of from`)
}
