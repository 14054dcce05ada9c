import { dayAfter, dayBefore } from '../parts/validity-range.ts'
import type { Entry } from './entry.ts'

/** As many as are read on each side of the version that is shown. */
const MOST = 20

/** Reads an entry as it holds on a day. */
type ReadOn = (day: string) => Promise<Entry>

/** All versions in the order of their days: each is asked for by the day before, or after, its neighbour. */
export async function neighbours(entry: Entry, readOn: ReadOn): Promise<readonly Entry[]> {
  const earlier: Entry[] = []
  const later: Entry[] = []
  for (let at = entry; at.valid_from !== null && earlier.length < MOST;) {
    const before = await readOn(dayBefore(at.valid_from))
    // before the first version the service answers with that one
    if (before.valid_until === null || before.valid_until >= at.valid_from) break
    earlier.unshift(before)
    at = before
  }
  for (let at = entry; at.valid_until !== null && later.length < MOST;) {
    const after = await readOn(dayAfter(at.valid_until))
    // and behind the last one with the last
    if (after.valid_from === null || after.valid_from <= at.valid_until) break
    later.push(after)
    at = after
  }
  return [...earlier, entry, ...later]
}
