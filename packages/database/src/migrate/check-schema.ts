import type { Pool } from 'pg'
import { connectPool } from '../connect-pool.ts'
import { OperatorError } from '../operator-error.ts'
import type { Migration, MigrationSet } from './migration-set.ts'
import { schemaState } from './schema-state.ts'

/**
 * Asserts that the database's schemas are those of this build, or newer ones on which the release before works.
 * @returns a sentence for each migration that this build does not know
 * @throws OperatorError naming each migration that is missing, changed, or breaks this build
 */
export async function checkSchema(database: Pool | string, sets: readonly MigrationSet[]): Promise<string[]> {
  const pool = typeof database === 'string' ? connectPool(database, 1, () => undefined) : database
  try {
    const faults: string[] = []
    const newer: string[] = []
    for (const set of sets) {
      const state = await schemaState(pool, set)
      newer.push(...state.newer)
      faults.push(...state.faults, ...state.missing.map((migration) => notApplied(set.schema, migration)))
    }
    if (faults.length > 0) throw new OperatorError(faults.join('\n'))
    return newer.map(
      (name) => `${name} is of a newer release. It says that the release before, which this is, works on it.`,
    )
  } finally {
    if (pool !== database) await pool.end()
  }
}

/** What runs meanwhile is of the release before, so an operator wants to know whether it goes on. */
function notApplied(schema: string, { name, releaseBeforeWorks }: Migration): string {
  const before = releaseBeforeWorks === true ? ' The release before works on it too.' : ''
  return `${schema}/${name} is not applied: run \`./vigencia migrate\`.${before}`
}
