import { connectPool } from '../connect-pool.ts'
import { isDatabaseAway } from '../connections/database-away.ts'
import { OperatorError } from '../operator-error.ts'
import { roleAt } from '../role-at.ts'
import { checkDistribution } from '../distribute/check-distribution.ts'
import { checkDurability } from './check-durability.ts'
import { checkRole } from './check-role.ts'
import { checkSchema } from './check-schema.ts'
import { migrate, type MigrationSet } from './migrate.ts'

/** The database settings of every service. */
export interface DatabaseSettings {
  readonly DATABASE_URL: string
  /** The owner role, which migrates. Not every service knows it. */
  readonly DATABASE_OWNER_URL?: string | undefined
  readonly NODE_ENV: string
}

/**
 * Checks the database at a service's start. It migrates where the owner is known, then checks the schema, the role, where tables lie,
 * and durability.
 * @returns a sentence for each thing that an operator may want to know
 * @throws OperatorError that names what is wrong and what to do
 */
export async function checkDatabase(settings: DatabaseSettings, sets: readonly MigrationSet[]): Promise<string[]> {
  try {
    return await check(settings, sets)
  } catch (error) {
    // one that never answered has been named already
    if (error instanceof OperatorError || !isDatabaseAway(error)) throw error
    throw new OperatorError(`The database does not answer any more: ${String(error)}`, { cause: error })
  }
}

async function check(settings: DatabaseSettings, sets: readonly MigrationSet[]): Promise<string[]> {
  const serviceRole = await roleAt('DATABASE_URL', settings.DATABASE_URL)
  const ownerUrl = settings.DATABASE_OWNER_URL
  if (ownerUrl !== undefined) {
    await roleAt('DATABASE_OWNER_URL', ownerUrl)
    await migrate({ ownerUrl, serviceRole, sets })
  }
  const pool = connectPool(settings.DATABASE_URL, 1, () => undefined)
  try {
    const newer = await checkSchema(pool, sets)
    await checkRole(pool)
    await checkDistribution(pool)
    // a test's database is thrown away, so it need not survive a crash
    if (settings.NODE_ENV !== 'test') await checkDurability(pool)
    return newer
  } finally {
    await pool.end()
  }
}
