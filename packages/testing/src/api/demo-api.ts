import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { restCall, type RestAnswer } from './test-api.ts'

/** A database of the test's own and an api on it, as `DEMO` says, whose today is in April 2026. */
export interface DemoApi {
  readonly database: TestDatabase
  readonly service: ApiService
  /** A REST call with the demo's key. */
  rest(method: string, path: string, body?: unknown): Promise<RestAnswer>
  close(): Promise<void>
}

export async function makeDemoApi(DEMO: '0' | '1', input?: TestDatabase): Promise<DemoApi> {
  const database = input ?? (await makeTestDatabase())
  const settings = readApiSettings({ DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'error', DEMO })
  const service = await makeApiService(settings, () => Temporal.Instant.from('2026-04-14T15:00:00Z'))
  return {
    database,
    service,
    rest: (method, path, body) => restCall(service, method, path, body, { 'x-api-key': DEMO_KEY }),
    async close() {
      await service.close()
      if (input === undefined) await database.drop()
    },
  }
}

/** What a tenant of this name has in the change log, chain by chain, and how many rows there are of each kind. */
export async function holdingsOf(
  ownerUrl: string,
  name: string,
): Promise<{ id: string; log: unknown[]; counts: Record<string, number> }> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ tenant_id: string }>(
      'select tenant_id from platform.tenants where name like $1',
      [name],
    )
    const id = rows[0]?.tenant_id as string
    await client.query("select set_config('vigencia.tenant', $1, false)", [id])
    const tables = await client.query<{ name: string }>(
      `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
        where attname = 'tenant_id' and relkind = 'r' order by 1`,
    )
    const counts: Record<string, number> = {}
    for (const table of tables.rows) {
      const counted = await client.query<{ count: number }>(
        `select count(*)::int as count from ${table.name} where tenant_id = $1`,
        [id],
      )
      counts[table.name] = counted.rows[0]?.count ?? 0
    }
    const log = await client.query<{ chain_id: string; said: unknown }>(
      `select nullif(chain_id, tenant_id) as chain_id, entry::jsonb - 'request_id' as said from platform.change_log
        order by nullif(chain_id, tenant_id), revision`,
    )
    return { id, log: log.rows, counts }
  } finally {
    await client.end()
  }
}
