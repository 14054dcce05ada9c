import { appendFile, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { runProgram } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'

/** The major version whose data folders these binaries read. */
const MAJOR = '18'

/**
 * Makes the server's data at `data` unless it is there. It is made aside and renamed, so no half-made data is ever
 * used.
 */
export async function ensureData(server: {
  binaries: string
  data: string
  account: ServerAccount | undefined
  superuserPassword: string
  durable: boolean
}): Promise<void> {
  if (await stat(server.data).catch(() => undefined)) return checkVersion(server.data)
  const aside = `${server.data}.new`
  const passwordFile = `${server.data}.password`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { mode: 0o700 })
  await writeFile(passwordFile, server.superuserPassword, { mode: 0o600 })
  if (server.account) await giveTo(server.account, aside, passwordFile)
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  // The builtin provider sorts and folds case alike on every machine; libc and ICU differ by version.
  flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple')
  if (!server.durable) flags.push('--no-sync')
  const made = await runProgram(join(server.binaries, 'bin/initdb'), [...flags, '-D', aside], server.account)
  await rm(passwordFile)
  if (made.code !== 0) throw new OperatorError(`PostgreSQL could not make its data folder ${aside}: ${made.output}`)
  await appendFile(join(aside, 'postgresql.conf'), "\ninclude_if_exists = 'vigencia.conf'\n")
  await rename(aside, server.data)
}

async function checkVersion(data: string): Promise<void> {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version === MAJOR) return
  const found =
    version === '' ? 'is damaged: it has no PG_VERSION' : `was made by PostgreSQL ${version}, this is ${MAJOR}`
  throw new OperatorError(
    `The data folder ${data} ${found}. Restore a backup into a new one, or move it away to start anew.`,
  )
}

async function giveTo(account: ServerAccount, ...paths: string[]): Promise<void> {
  for (const path of paths) await chown(path, account.uid, account.gid)
}
