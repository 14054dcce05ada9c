import { createHash } from 'node:crypto'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type RestAnswer } from '@vigencia/testing/stack/test-api.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { connectAsService, connectAsSuperuser } from '../database-roles.ts'
import { growClinic, sizesFor, type GrownSizes } from './grown-clinic.ts'
import { explainEverything } from './overheard-plans.ts'

const NOW = '2026-06-15T15:00:00Z'

/** A clinic that has grown beside another, and an api over it that has just started. */
export interface GrownApi {
  readonly database: TestDatabase
  readonly sizes: GrownSizes
  readonly tenantId: string
  /** Prices of all kinds in the database. */
  readonly prices: number
  /** Rows and pages by table, as the planner knows them. */
  readonly tables: ReadonlyMap<string, { readonly rows: number; readonly pages: number }>
  /** The id of something that was grown, by its name. */
  id(name: string): string
  /** A call that must succeed, by a caller whose key is looked up again. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer['body']>
  /** With nothing in memory any more. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function makeGrownApi(prices: number, seed: number): Promise<GrownApi> {
  const api = (await startTestStack({ api: {}, own: true })).api
  api.setNow(NOW)
  const [clinic, neighbour] = [await api.newTenant(), await api.newTenant()]
  const sizes = sizesFor(prices)
  const filler = await connectAsService(api.database)
  await growClinic(filler, clinic.id, seed, sizes)
  await growClinic(filler, neighbour.id, seed, sizesFor(prices / 10))
  await filler.end()
  const tables = await analysedTables(api.database)
  await explainEverything(api.database)
  const environment = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'error' }
  const start = () => makeApiService(readApiSettings(environment), () => instantOf(NOW))
  let service: ApiService = await start()
  return {
    database: api.database,
    sizes,
    tenantId: clinic.id,
    prices: ['overrides', 'particular_price_versions', 'price_table_rows'].reduce(
      (sum, table) => sum + (tables.get(table)?.rows ?? 0),
      0,
    ),
    tables,
    id: (name) => idOf(clinic.id, seed, name),
    async call(method, path, body, headers) {
      service.context.keys.forget()
      const answer = await restCall(service, method, path, body, { 'x-api-key': clinic.key, ...headers })
      if (answer.status >= 300)
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    async restart() {
      await service.close()
      service = await start()
    },
    async close() {
      await service.close()
      await api.close()
    },
  }
}

/** As the SQL makes it of the same words. */
function idOf(tenantId: string, seed: number, name: string): string {
  const hash = createHash('md5').update(`${seed}${tenantId}${name}`).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

async function analysedTables(database: TestDatabase): Promise<GrownApi['tables']> {
  const superuser = await connectAsSuperuser(database)
  // what thousands of revisions in one transaction leave behind is no part of a clinic's life
  await superuser.query('vacuum full platform.chains')
  await superuser.query('vacuum analyze')
  const { rows } = await superuser.query<{ relname: string; rows: number; pages: number }>(
    `select relname, reltuples as rows, relpages as pages from pg_class
      where relkind = 'r' and relnamespace = any (array['contracts', 'platform']::regnamespace[])`,
  )
  await superuser.end()
  return new Map(rows.map(({ relname, ...size }) => [relname, size]))
}
