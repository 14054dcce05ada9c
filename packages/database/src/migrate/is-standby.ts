import { withConnection } from '../connections/with-connection.ts'

/** Whether the server of this address is a standby, which takes no write. */
export function isStandby(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
    return rows[0]?.standby === true
  })
}
