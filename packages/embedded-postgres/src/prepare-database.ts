import { withConnection } from '@vigencia/database/connections/with-connection.ts'
import { databaseGrants, NAMES, roleSql } from '@vigencia/database/migrate/role-sql.ts'
import type { ServerCredentials } from './server-credentials.ts'

/**
 * Makes the two roles and the database where they are absent. The SQL for the roles is the one that an operator runs
 * elsewhere.
 */
export async function prepareDatabase(superuserUrl: string, credentials: ServerCredentials): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    await client.query(roleSql(credentials))
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAMES.database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${NAMES.database} OWNER ${NAMES.owner}`)
    for (const grant of databaseGrants(NAMES.database, NAMES.service)) await client.query(grant)
  })
}
