import { z } from 'zod'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'

/** Within a tenant, counted from 1 in each catalogue: old clients carry whole numbers. */
export const EntryId = z.int().min(1).max(2_147_483_647)

/** Where an entry's numbers are ids of another system, which are kept and never interpreted. */
export const OutsideId = z.int().min(0).max(2_147_483_647)

/** From when on a change holds. */
export const changeFrom = {
  valid_from: Day.nullable()
    .default(null)
    .describe('The first day on which it holds; null: today. Days before it stay as they were'),
}

/** From when on a new entry holds. */
export const entryFrom = {
  valid_from: Day.nullable()
    .default(null)
    .describe(
      'The first day on which it holds; null: every earlier day too, or today where an ended entry was its like',
    ),
}

/** What every entry of a catalogue shows beside its own fields. */
export const entryFields = {
  valid_from: Day.nullable().describe('The first day of the version that is shown; null: every earlier day too'),
  valid_until: Day.nullable().describe('Its last day; null: open-ended'),
  revision: z.int().describe('Plans and catalogues of a tenant share one'),
  created_at: Instant,
  created_by: z.string().nullable().describe('The user of the key; where a client needs no key, whom it named'),
  created_by_number: z.int().describe('The number that such a client named; else 0'),
  updated_at: Instant,
  updated_by: z.string().nullable().describe('As created_by; null: never changed'),
  updated_by_number: z.int(),
}
