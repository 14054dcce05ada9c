import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { serverAccount } from '@vigencia/embedded-postgres/server-account.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'
import type { RunningTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'

/** The same server, which services reach by way of a PgBouncer that lends connections for one transaction each. */
export async function behindPgBouncer(program: string, postgres: RunningTestPostgres): Promise<RunningTestPostgres> {
  const folder = await makeReachableFolder()
  const account = await serverAccount()
  const port = await freePort()
  const config = join(folder, 'pgbouncer.ini')
  const users = join(folder, 'users.txt')
  const { username, password } = new URL(postgres.serviceUrl)
  await writeFile(users, `"${username}" "${password}"\n`, { mode: 0o600 })
  await writeFile(config, configOf(port, Number(new URL(postgres.serviceUrl).port), users))
  if (account !== undefined) for (const path of [users, config]) await chown(path, account.uid, account.gid)
  const bouncer = spawn(program, ['--quiet', config], { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(bouncer, 'exit')
  await Promise.race([listening(port), ended.then(() => Promise.reject(new Error('PgBouncer ended at its start')))])
  return {
    ...postgres,
    serviceUrl: Object.assign(new URL(postgres.serviceUrl), { port: String(port) }).href,
    async stop() {
      bouncer.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
      await postgres.stop()
    },
  }
}

/** Databases come and go with test files, so connections that are idle do not stay. */
const configOf = (port: number, serverPort: number, users: string) => `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
max_client_conn = 2000
default_pool_size = 20
server_idle_timeout = 1
`

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const [event] = await Promise.race([
      once(socket, 'connect').then(() => ['connect']),
      once(socket, 'error').then(() => ['error']),
    ]).catch(() => ['error'])
    socket.destroy()
    if (event === 'connect') return
    await sleep(50)
  }
}
