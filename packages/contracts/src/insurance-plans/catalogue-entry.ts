import { z } from 'zod'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'

/** An id within a tenant, counted from 1 in each catalogue, because old clients carry whole numbers. */
export const EntryId = z.int().min(1).max(2_147_483_647)

/** The id of an entry of a code list, or of another system; 0: none. One that no list holds is taken all the same. */
export const OutsideId = z.int().min(0).max(2_147_483_647)

/** The first day of a change. */
export const changeFrom = {
  valid_from: Day.nullable()
    .default(null)
    .describe('The first day on which it holds; null: today. Days before it stay as they were'),
}

const DayOrWindow = z.union([Day, z.literal('window')], { error: 'must be a day written YYYY-MM-DD, or "window"' })

/** The same of an entry with a validity of its own. */
export const changeFromWindow = {
  valid_from: DayOrWindow.nullable()
    .default(null)
    .describe(
      'The first day on which it holds; null: today. Days before it stay as they were. `window`: the earlier of the old and the new `validity_start`, past every version that has started',
    ),
}

/** The days on which answers show the validity of an entry over all its versions. */
export const windowFields = {
  window_start: Day.nullable().describe(
    'The first day of its validity over all its versions, each on its own days; null: every earlier day too',
  ),
  window_end: Day.nullable().describe('The last day of its validity over all its versions; null: open-ended'),
}

/** The first day of a new entry. */
export const entryFrom = {
  valid_from: Day.nullable()
    .default(null)
    .describe(
      'The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days',
    ),
}

/** A number of a user that an old client told. Nobody has checked it. */
const UserNumber = z.int().min(-2_147_483_648).max(2_147_483_647)

/** The fields that every entry of a catalogue shows beside its own. */
export const entryFields = {
  valid_from: Day.nullable().describe('The first day of the version that is shown; null: every earlier day too'),
  valid_until: Day.nullable().describe('The last day of the version that is shown; null: open-ended'),
  revision: Revision.describe('The number of the newest change; plans and catalogues of a tenant share one'),
  created_at: Instant.describe('When the entry was made'),
  created_by: z
    .string()
    .nullable()
    .describe('Who made it: the user of the key; where a client needs no key, whom it named; null: nobody'),
  created_by_number: UserNumber.describe('The number of its maker that such a client named; else 0'),
  updated_at: Instant.describe('When the entry was last changed; when it was made, where it never was'),
  updated_by: z.string().nullable().describe('Who changed it last, as created_by; null: it was never changed'),
  updated_by_number: UserNumber.describe('The number of who changed it last, as created_by_number'),
}
