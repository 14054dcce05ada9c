import type { Pool } from 'pg'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { CircuitBreaker } from '@vigencia/database/connections/circuit-breaker.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import { findDatabase, type FoundDatabase, type Role } from './find-database.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

export interface OpenDatabase extends FoundDatabase {
  readonly pool: Pool
  readonly breaker: CircuitBreaker
}

/**
 * Runs `work` on the database, as the first of these roles whose URL is known.
 * @throws OperatorError without the password, when the database does not answer
 */
export async function withDatabase<Result>(
  environment: NodeJS.ProcessEnv,
  roles: [Role, ...Role[]],
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const found = await findDatabase(environment, ...roles)
  await roleAt(found.name, found.url)
  const breaker = new CircuitBreaker(found.url)
  const pool = connectPool(found.url, 1, () => undefined, breaker)
  try {
    return await work({ ...found, pool, breaker })
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    throw new CommandFault(told`${found.name} does not answer any more: ${String(error)}`, { cause: error })
  } finally {
    await pool.end()
  }
}
