import { appendFile, chown, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchServer, stopServer, type Server } from '@vigencia/embedded-postgres/launch-server.ts'
import { prepareDatabase } from '@vigencia/embedded-postgres/prepare-database.ts'
import { runProgram } from '@vigencia/embedded-postgres/run-program.ts'
import { serverAccount } from '@vigencia/embedded-postgres/server-account.ts'
import { serverCredentials } from '@vigencia/embedded-postgres/server-credentials.ts'
import { serverUrls } from '@vigencia/embedded-postgres/server-urls.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'
import type { RunningTestPostgres } from './start-test-postgres.ts'

/**
 * A PostgreSQL for one test run from the binaries of a Debian package, in a temporary folder that goes when it stops.
 * @param binaries such as `/usr/lib/postgresql/15`
 */
export async function startDebianPostgres(binaries: string): Promise<RunningTestPostgres> {
  const folder = await makeReachableFolder()
  const logFile = join(folder, 'postgres.log')
  const server = { data: join(folder, 'postgres'), account: await serverAccount(), binaries, logFile }
  const credentials = await serverCredentials(folder, server.data)
  await makeData(server, credentials.superuser)
  const urls = serverUrls(await launchServer(server, { durable: false, settings: {} }), credentials)
  await prepareDatabase(urls.superuserUrl, credentials)
  return {
    ...urls,
    logFile,
    async stop() {
      await stopServer(server)
      await rm(folder, { recursive: true })
    },
  }
}

/** It sorts by code point, as the embedded one does, by the means that every version has. */
async function makeData({ binaries, data, account }: Server, superuserPassword: string): Promise<void> {
  const passwordFile = `${data}.password`
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (account !== undefined) for (const path of [data, passwordFile]) await chown(path, account.uid, account.gid)
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  flags.push('--lc-collate=C', '--lc-ctype=C.UTF-8', '--text-search-config=simple', '--no-sync')
  const made = await runProgram(join(binaries, 'bin/initdb'), [...flags, '-D', data], account)
  if (made.code !== 0) throw new Error(`initdb failed: ${made.output}`)
  await appendFile(join(data, 'postgresql.conf'), "\ninclude_if_exists = 'vigencia.conf'\n")
}
