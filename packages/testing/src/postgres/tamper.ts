import { expect } from 'vitest'
import { connectedClient } from './connected-client.ts'
import { testPostgres, type TestDatabase } from './make-test-database.ts'

/** Changes rows as nobody but the server's own superuser can, with no trigger in the way: what a verification must see. */
export async function tamper(
  api: { readonly database: TestDatabase },
  sql: string,
  values: readonly unknown[],
): Promise<void> {
  const url = Object.assign(new URL(testPostgres().superuserUrl), { pathname: new URL(api.database.ownerUrl).pathname })
  const client = await connectedClient({ connectionString: url.href })
  try {
    await client.query('set session_replication_role = replica')
    expect((await client.query(sql, [...values])).rowCount).toBeGreaterThan(0)
  } finally {
    await client.end()
  }
}
