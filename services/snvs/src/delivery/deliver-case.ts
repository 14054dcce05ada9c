import type { Tenant } from '@vigencia/database/principal.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import type { Answered, Concluded, Ending, Surroundings } from './ending.ts'
import type { Claimed } from './in-flight.ts'

export interface DeliverParts {
  send(tenantId: string, sent: Claimed): Promise<Ending>
  /** Writes the answer to the database. */
  conclude(tenant: Tenant, answered: Answered): Promise<Concluded>
  /** The circumstances at the end of an attempt. */
  surroundings(sent: Claimed, ending: Ending): Surroundings
  rest(milliseconds: number): Promise<void>
  /** The wait between an attempt in doubt and its one repeat, in milliseconds. */
  readonly repeatAfter: number
}

/** The waits for a database that is away while an answer is written, in milliseconds. */
const BACKOFF_MS = [100, 400, 1500, 4000, 8000]

/**
 * Takes one attempt, whose beginning is committed, to its end: the wire first, then the answer. Answers the end of the
 * last attempt.
 * If this is cut anywhere, the attempt stays in flight, and recovery finds it.
 */
export async function deliverCase(parts: DeliverParts, tenant: Tenant, claimed: Claimed): Promise<Concluded> {
  for (let sent = claimed; ;) {
    const ending = await parts.send(tenant.id, sent)
    const around = parts.surroundings(sent, ending)
    const answered = { sent, ending, around }
    const concluded = await withRetries(parts, BACKOFF_MS, () => parts.conclude(tenant, answered))
    if (concluded.next === null) return concluded
    sent = concluded.next
    if (parts.repeatAfter > 0) await parts.rest(parts.repeatAfter)
  }
}

/**
 * Keeps an answer although the database is away for a moment. An answer that is written twice is late the second time.
 */
async function withRetries<Result>(
  parts: DeliverParts,
  waits: readonly number[],
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    const [wait, ...more] = waits
    if (wait === undefined || !isDatabaseAway(error)) throw error
    await parts.rest(wait)
    return withRetries(parts, more, run)
  }
}
