import { startEmbeddedPostgres } from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { allMigrations } from '@vigencia/cli/all-migrations.ts'
import { dataFolder } from './data-folder.ts'
import { configuredDatabase, type OwnerRule } from './configured-database.ts'

/** The database that the services of a run share. */
export interface RunDatabase {
  embedded: boolean
  /** DATABASE_OWNER_URL is empty where the owner is not known. */
  env: { DATABASE_URL: string; DATABASE_OWNER_URL: string }
}

/**
 * Gives `work` a database: the one the environment names, else the embedded PostgreSQL, which stops at its end. It is
 * migrated where its owner is known.
 */
export async function withDatabase<T>(work: (database: RunDatabase) => Promise<T>, rule: OwnerRule = {}): Promise<T> {
  const input = await configuredDatabase(process.env, rule)
  if (input) {
    const { ownerUrl = '', serviceUrl, serviceRole } = input
    if (ownerUrl !== '') await migrate({ ownerUrl, serviceRole, sets: allMigrations, log: console.log })
    return work({ embedded: false, env: { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl } })
  }
  const folder = await dataFolder()
  const postgres = await startEmbeddedPostgres({ folder, log: console.log })
  try {
    console.log(`PostgreSQL is up, with its data in ${folder}`)
    const { ownerUrl, serviceUrl } = postgres
    await migrate({ ownerUrl, sets: allMigrations, log: console.log })
    return await work({ embedded: true, env: { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl } })
  } finally {
    await postgres.stop()
  }
}
