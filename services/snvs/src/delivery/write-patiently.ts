import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'

/** The waits for a database that is away while an answer is written, in milliseconds. */
const WAITS_MS = [100, 400, 1500, 4000, 8000]

/**
 * Keeps an answer although the database is away for a moment. An answer that is written twice is late the second time.
 */
export async function writePatiently<Result>(
  run: () => Promise<Result>,
  waits: readonly number[] = WAITS_MS,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    const [wait, ...more] = waits
    if (wait === undefined || !isDatabaseAway(error)) throw error
    await pause(wait)
    return writePatiently(run, more)
  }
}
