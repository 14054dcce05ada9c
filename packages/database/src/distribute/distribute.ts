import type { Pool } from 'pg'
import { withClient } from '../connections/with-client.ts'
import { OperatorError } from '../operator-error.ts'
import type { Step } from './distribution-plan.ts'

/**
 * Carries steps out as the owner, each in a transaction of its own. A step that fails leaves those before it, and a later
 * run goes on there.
 * @param report is told of each step that is done
 * @throws OperatorError that names the step and what Citus says
 */
export async function distribute(pool: Pool, steps: readonly Step[], report: (line: string) => void): Promise<void> {
  await withClient(pool, async (client) => {
    for (const { about, statements } of steps) {
      try {
        for (const statement of ['begin', ...statements, 'commit']) await client.query(statement)
      } catch (error) {
        throw new OperatorError(`${about} could not be distributed: ${(error as Error).message}`, { cause: error })
      }
      report(`distributed ${about}`)
    }
  })
}
