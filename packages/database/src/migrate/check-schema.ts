import type { Pool } from 'pg'
import { connectPool } from '../connect-pool.ts'
import { OperatorError } from '../operator-error.ts'
import type { MigrationSet } from './migration-set.ts'
import { schemaState } from './schema-state.ts'

/**
 * Asserts that the database's schemas are those of this build.
 * @throws OperatorError naming each migration that is missing, changed, or unknown to this build
 */
export async function checkSchema(database: Pool | string, sets: readonly MigrationSet[]): Promise<void> {
  const pool = typeof database === 'string' ? connectPool(database, 1, () => undefined) : database
  try {
    const faults: string[] = []
    for (const set of sets) {
      const state = await schemaState(pool, set)
      faults.push(...state.faults)
      faults.push(
        ...state.missing.map(({ name }) => `${set.schema}/${name} is not applied: run \`pnpm vigencia migrate\`.`),
      )
    }
    if (faults.length > 0) throw new OperatorError(faults.join('\n'))
  } finally {
    if (pool !== database) await pool.end()
  }
}
