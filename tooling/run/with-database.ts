import { startEmbeddedPostgres } from '@vigencia/database/embedded/start-embedded-postgres.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { houseMigrations } from '@vigencia/api/cli/house-migrations.ts'
import { dataFolder } from './data-folder.ts'
import { givenDatabase } from './given-database.ts'

/** The database that the services of a run share. */
export interface RunDatabase {
  embedded: boolean
  /** DATABASE_URL and DATABASE_OWNER_URL. */
  env: { DATABASE_URL: string; DATABASE_OWNER_URL: string }
}

/** Gives `work` a migrated database: the one the environment names, else the embedded PostgreSQL, which stops at its end. */
export async function withDatabase<T>(work: (database: RunDatabase) => Promise<T>): Promise<T> {
  const given = await givenDatabase(process.env)
  if (given) {
    const { ownerUrl, serviceUrl, serviceRole } = given
    await migrate({ ownerUrl, serviceRole, sets: houseMigrations, log: console.log })
    return work({ embedded: false, env: { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl } })
  }
  const folder = await dataFolder()
  const postgres = await startEmbeddedPostgres({ folder, log: console.log })
  try {
    console.log(`PostgreSQL is up, with its data in ${folder}`)
    const { ownerUrl, serviceUrl } = postgres
    await migrate({ ownerUrl, sets: houseMigrations, log: console.log })
    return await work({ embedded: true, env: { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl } })
  } finally {
    await postgres.stop()
  }
}
