import { randomBytes } from 'node:crypto'
import { NAMES, roleSql } from '@vigencia/database/migrate/role-sql.ts'
import { prepareDatabase } from '@vigencia/embedded-postgres/prepare-database.ts'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { DEMO_TEMPLATE, TEMPLATE } from '@vigencia/testing/postgres/make-test-database.ts'
import { runOn, type CitusServers } from '@vigencia/testing/postgres/spread-test-database.ts'
import type { RunningTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'

/**
 * A Citus for tests that runs already. Each test's database is spread over its workers. The passwords of Vigencia's roles
 * there are made anew, so nothing else may use them.
 * @param url the superuser of the coordinator, on a database in which its workers are registered
 */
export async function onCitus(url: string): Promise<RunningTestPostgres & { readonly citus: CitusServers }> {
  const password = () => randomBytes(24).toString('base64url')
  const credentials = { superuser: new URL(url).password, owner: password(), service: password() }
  const workers = await workersOf(url)
  for (const worker of workers) await runOn(worker, [roleSql(credentials)])
  // a run that was killed leaves them
  await runOn(url, DROP)
  await prepareDatabase(url, credentials)
  const of = (username: string, secret: string) =>
    Object.assign(new URL(url), { username, password: secret, pathname: `/${NAMES.database}` }).href
  const passwords = { [NAMES.owner]: credentials.owner, [NAMES.service]: credentials.service }
  return {
    superuserUrl: url,
    ownerUrl: of(NAMES.owner, credentials.owner),
    serviceUrl: of(NAMES.service, credentials.service),
    logFile: '',
    citus: { coordinator: url, workers, passwords },
    stop: () => runOn(url, DROP),
  }
}

const DROP = [NAMES.database, TEMPLATE, DEMO_TEMPLATE].map((name) => `drop database if exists ${name} with (force)`)

/** Its workers, each by the same superuser. */
async function workersOf(url: string): Promise<string[]> {
  const client = await connectedClient({ connectionString: url })
  try {
    const { rows } = await client.query<{ host: string; port: string }>(
      'select nodename as host, nodeport::text as port from pg_dist_node where groupid <> 0 and isactive order by nodeid',
    )
    if (rows.length === 0) throw new Error('The Citus at CITUS_URL has no workers: citus_add_node registers them.')
    return rows.map(({ host, port }) => Object.assign(new URL(url), { hostname: host, port }).href)
  } finally {
    await client.end()
  }
}
