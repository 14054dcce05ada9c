import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withConnection } from '@vigencia/database/connections/with-connection.ts'
import { launchServer, stopServer } from '@vigencia/embedded-postgres/launch-server.ts'
import { postgresBinaries } from '@vigencia/embedded-postgres/postgres-binaries.ts'
import { runProgram } from '@vigencia/embedded-postgres/run-program.ts'
import { serverAccount } from '@vigencia/embedded-postgres/server-account.ts'
import { serverCredentials } from '@vigencia/embedded-postgres/server-credentials.ts'
import { serverUrls, type ServerUrls } from '@vigencia/embedded-postgres/server-urls.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

/** A streaming standby of a primary. */
export interface OwnStandby {
  readonly urls: ServerUrls
  /** Runs a statement as its superuser. */
  run(statement: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
  remove(): Promise<void>
}

/** @param primaryFolder the folder that the primary was started in, whose data are copied while it runs */
export async function startOwnStandby(primaryFolder: string, primary: ServerUrls): Promise<OwnStandby> {
  const folder = await makeReachableFolder()
  const account = await serverAccount()
  const data = join(folder, 'postgres')
  const server = { data, account, binaries: await postgresBinaries(account), logFile: join(folder, 'postgres.log') }
  const credentials = await serverCredentials(primaryFolder, join(primaryFolder, 'postgres'))
  await backUp(primary, join(primaryFolder, 'postgres'), data)
  await writeFile(join(data, 'standby.signal'), '')
  if (account !== undefined) await runProgram('chown', ['-R', `${account.uid}:${account.gid}`, data])
  const { hostname, port } = new URL(primary.superuserUrl)
  const primary_conninfo = `host=${hostname} port=${port} user=postgres password=${credentials.superuser}`
  const urls = serverUrls(await launchServer(server, { durable: false, settings: { primary_conninfo } }), credentials)
  return {
    urls,
    run: (statement) => withConnection(urls.superuserUrl, async (client) => (await client.query(statement)).rows),
    stop: () => stopServer(server),
    async remove() {
      await stopServer(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What `pg_basebackup` does, which does not come with the embedded server. */
async function backUp({ superuserUrl }: ServerUrls, from: string, to: string): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    await client.query("select pg_backup_start('standby', true)")
    await mkdir(to, { mode: 0o700 })
    await cp(from, to, { recursive: true, filter: (path) => !/postmaster\.(?:pid|opts)$|vigencia\.conf$/.test(path) })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
  })
}
