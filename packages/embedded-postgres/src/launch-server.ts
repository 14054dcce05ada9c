import { chown, open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { freePort } from './free-port.ts'
import { runProgram } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'
import { serverSettings } from './server-settings.ts'

/** What pg_ctl needs to start or stop a server. */
export interface Server {
  binaries: string
  data: string
  /** The server's own log, which grows over all starts. */
  logFile: string
  account: ServerAccount | undefined
}

/**
 * Faults that pass by themselves: the port was taken meanwhile, or the processes of a killed server are still ending.
 */
const PASSING = /could not bind|could not create any TCP|still in use|lock file "[^"]*" already exists/

/** Starts the server and returns its port once it accepts connections. `pg_ctl` gives it a session of its own. */
export async function launchServer(
  server: Server,
  options: { durable: boolean; settings: Record<string, string> },
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    await writeFile(join(server.data, 'vigencia.conf'), serverSettings({ port, ...options }))
    const logStart = await openLog(server)
    const started = await pgCtl(server, 'start', '-l', server.logFile, '-w', '-t', '300')
    if (started.code === 0) return port
    const log = (await readFile(server.logFile, 'utf8').catch(() => '')).slice(logStart)
    if (attempt === 10 || !PASSING.test(log)) throw couldNotStart(server, log || started.output)
    await sleep(500)
  }
}

/** Stops the server if it still runs, after its connections have ended and its data is written. */
export async function stopServer(server: Server): Promise<void> {
  const stopped = await pgCtl(server, 'stop', '-m', 'fast', '-w', '-t', '60')
  if (stopped.code === 0 || (await pgCtl(server, 'status')).code === 3) return
  throw new OperatorError(`PostgreSQL on ${server.data} did not stop: ${stopped.output.trim()}`)
}

function pgCtl(server: Server, ...args: string[]) {
  return runProgram(join(server.binaries, 'bin/pg_ctl'), [...args, '-D', server.data], server.account)
}

/** Makes the log, because the server's account may not be able to make a file in the folder. Returns its length. */
async function openLog(server: Server): Promise<number> {
  await (await open(server.logFile, 'a', 0o600)).close()
  if (server.account) await chown(server.logFile, server.account.uid, server.account.gid)
  return (await stat(server.logFile)).size
}

function couldNotStart(server: Server, log: string): OperatorError {
  const lines = log.trim().split('\n')
  const fault = lines.find((line) => /(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? ''
  return new OperatorError(
    `PostgreSQL did not start on ${server.data}: ${fault.replace(/^.*?(FATAL|PANIC): */, '')} (log: ${server.logFile}). ` +
      'If the data is damaged, restore a backup, or move the folder away to start anew.',
  )
}
