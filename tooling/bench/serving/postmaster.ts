import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import type { BenchDatabase } from '../harness/bench-database.ts'
import { parentOf } from '../harness/cpu-time.ts'

/** The process whose children are the database's sessions; null where the system does not tell. */
export async function postmasterOf({ superuserUrl }: BenchDatabase): Promise<number | null> {
  const client = await connectedClient({ connectionString: superuserUrl })
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return await parentOf(rows[0]?.pid ?? 0)
  } finally {
    await client.end()
  }
}
