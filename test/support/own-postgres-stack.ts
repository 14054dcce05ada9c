import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { startKillablePostgres, type KillablePostgres } from './killable-postgres.ts'

export interface OwnPostgresStack {
  readonly postgres: KillablePostgres
  readonly api: TestApi
  close(): Promise<void>
}

/** The api in this process, on a server of its own that keeps what it acknowledges, and that may be troubled. */
export async function startOwnPostgresStack(settings: NodeJS.ProcessEnv = {}): Promise<OwnPostgresStack> {
  const postgres = await startKillablePostgres()
  try {
    const { ownerUrl, serviceUrl } = postgres.urls()
    await migrate({ ownerUrl, sets: migrationSets })
    const database = { ownerUrl, serviceUrl, drop: async () => {} }
    const { api } = await startTestStack({ api: settings, own: true, database })
    return {
      postgres,
      api,
      async close() {
        await api.close()
        await postgres.remove()
      },
    }
  } catch (error) {
    await postgres.remove()
    throw error
  }
}
