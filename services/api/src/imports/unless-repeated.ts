import type { Sql } from '@vigencia/database/sql.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * Inserts in a savepoint. False where a unique key refuses a row: then nothing of it is there, and the transaction goes
 * on.
 */
export async function unlessRepeated(sql: Sql, insert: () => Promise<unknown>): Promise<boolean> {
  await sql('savepoint before_insert')
  try {
    await insert()
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error
    await sql('rollback to savepoint before_insert')
    return false
  }
  await sql('release savepoint before_insert')
  return true
}
