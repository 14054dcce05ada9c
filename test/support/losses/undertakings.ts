import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { vi, expect } from 'vitest'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { migrationSets } from '@vigencia/ws400/migrations.ts'
import { loadTables } from '@vigencia/ws400/tables/load-tables.ts'

/** What no request waits for. A lost connection rejects it, or it is made up for; it ends no process. */
export interface Undertaking {
  readonly name: string
  readonly prepare?: () => Promise<unknown>
  readonly run: () => Promise<unknown>
}

export interface UndertakingFixture {
  readonly proxy: TcpProxy
  readonly undertakings: readonly Undertaking[]
  close(): Promise<void>
}

/** All of them in this process, where vitest tells of an error that nobody heard. */
export async function undertakingFixture(): Promise<UndertakingFixture> {
  const api = (await startTestStack({ api: {}, own: true })).api
  const { hostname, port } = new URL(api.database.serviceUrl)
  const proxy = await startTcpProxy({ host: hostname, port: Number(port) })
  const [serviceUrl, ownerUrl] = [api.database.serviceUrl, api.database.ownerUrl].map((url) => proxy.through(url))
  const lifecycle = await makeApiService(readApiSettings({ DATABASE_URL: serviceUrl, LOG_LEVEL: 'silent' }))
  const bare: TestDatabase[] = []
  let named = 0
  return {
    proxy,
    undertakings: [
      { name: 'a job', prepare: () => api.newTenant(), run: () => runJob(lifecycle) },
      {
        name: 'a migration',
        prepare: async () => void bare.unshift(await makeTestDatabase('template1')),
        run: () => migrateThrough(proxy, bare[0] as TestDatabase),
      },
      { name: 'the files of tables', run: () => fillTables(serviceUrl as string) },
      { name: 'a command of the operator', run: () => makeTenant(ownerUrl as string, `Clinic ${(named += 1)}`) },
    ],
    async close() {
      await lifecycle.close()
      await proxy.close()
      await Promise.all([api.close(), ...bare.map((database) => database.drop())])
    },
  }
}

async function runJob({ daily }: ApiService): Promise<void> {
  const { runs } = daily.figures
  try {
    await daily.start(0.5)
    await vi.waitFor(() => expect(daily.figures.runs).toBeGreaterThan(runs), { timeout: 30_000, interval: 20 })
  } finally {
    await daily.stop(2_000)
  }
}

async function migrateThrough(proxy: TcpProxy, { serviceUrl, ownerUrl }: TestDatabase): Promise<void> {
  const settings = { DATABASE_URL: proxy.through(serviceUrl), DATABASE_OWNER_URL: proxy.through(ownerUrl) }
  await checkDatabase({ ...settings, NODE_ENV: 'test' }, migrationSets)
}

async function fillTables(url: string): Promise<void> {
  const pool = connectPool(url, 1, () => undefined)
  try {
    await loadTables(pool, { folder: null, reload: true })
  } finally {
    await pool.end()
  }
}

/** What the command line says of a loss is one sentence, not a stack. */
async function makeTenant(ownerUrl: string, name: string): Promise<void> {
  const place = ['--country', 'BR', '--time-zone', 'America/Sao_Paulo', '--currency', 'BRL']
  const { code, error } = await callCli(['tenants', 'create', '--name', name, ...place], {
    DATABASE_OWNER_URL: ownerUrl,
  })
  if (code === 0) return
  expect(error).not.toMatch(/^\s+at /m)
  throw new OperatorError(error)
}
