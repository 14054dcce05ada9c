import { connectedClient } from './connected-client.ts'
import { asSuperuser } from './as-superuser.ts'
import { onDatabase, testPostgres, type TestDatabase } from './make-test-database.ts'

export interface HeldTable {
  /** Sessions of the service that have a transaction open. */
  busySessions(): Promise<number>
  release(): Promise<void>
}

/** Holds a table against everybody, so that whoever reads or writes it waits. */
export async function holdTable({ database }: { readonly database: TestDatabase }, table: string): Promise<HeldTable> {
  const url = new URL(database.serviceUrl)
  const name = url.pathname.slice(1)
  const client = await connectedClient({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  await client.query('begin')
  await client.query(`lock table ${table} in access exclusive mode`).catch(async (error: unknown) => {
    await client.end()
    throw error
  })
  return {
    async busySessions() {
      // the holder's own transaction would see the sessions as they were when it first looked
      const [found] = await asSuperuser<{ busy: number }>(
        { database },
        `select count(*)::integer as busy from pg_stat_activity
          where datname = $1 and usename = $2 and state <> 'idle'`,
        [name, url.username],
      )
      return found?.busy ?? 0
    },
    async release() {
      await client.query('rollback')
      await client.end()
    },
  }
}
