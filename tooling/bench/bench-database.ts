import { rm } from 'node:fs/promises'
import { allMigrations } from '@vigencia/cli/all-migrations.ts'
import { startEmbeddedPostgres } from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

/** A migrated database that only the benchmark uses. */
export interface BenchDatabase {
  readonly ownerUrl: string
  readonly serviceUrl: string
  /** The server's superuser on the same database: row-level security does not hold it. */
  readonly superuserUrl: string
}

/** Gives `work` a PostgreSQL of its own, as durable as in production, in a temporary folder that goes at its end. */
export async function withBenchDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const folder = await makeReachableFolder()
  try {
    const postgres = await startEmbeddedPostgres({ folder, durable: true })
    try {
      const { ownerUrl, serviceUrl } = postgres
      const { pathname } = new URL(ownerUrl)
      const superuserUrl = Object.assign(new URL(postgres.superuserUrl), { pathname }).href
      await migrate({ ownerUrl, sets: allMigrations })
      return await work({ ownerUrl, serviceUrl, superuserUrl })
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
