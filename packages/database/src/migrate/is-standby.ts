import { Client } from 'pg'

/** Whether the server of this address is a standby, which takes no write. */
export async function isStandby(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
    return rows[0]?.standby === true
  } finally {
    await client.end()
  }
}
