import { connectedClient } from './connected-client.ts'
import { onDatabase, testPostgres, type TestDatabase } from './make-test-database.ts'

export interface HeldLock {
  release(): Promise<void>
}

/** Takes a lock by a statement, in a transaction that stays open until it is released: whoever wants it waits so long. */
export async function holdLock(
  { database }: { readonly database: TestDatabase },
  sql: string,
  values: readonly unknown[] = [],
): Promise<HeldLock> {
  const name = new URL(database.serviceUrl).pathname.slice(1)
  const client = await connectedClient({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  await client.query('begin')
  await client.query(sql, [...values]).catch(async (error: unknown) => {
    await client.end()
    throw error
  })
  return {
    async release() {
      await client.query('rollback')
      await client.end()
    },
  }
}
