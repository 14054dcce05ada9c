import { connectedClient } from './connected-client.ts'
import { onDatabase, testPostgres, type TestDatabase } from './make-test-database.ts'

/** Runs a statement as the server's superuser, whom no row-level security holds, with no trigger in the way. */
export async function asSuperuser<Row extends object>(
  { database }: { readonly database: TestDatabase },
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const name = new URL(database.ownerUrl).pathname.slice(1)
  const client = await connectedClient({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  try {
    await client.query('set session_replication_role = replica')
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}
