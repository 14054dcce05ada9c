import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTestDatabase, SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'
import { ROOT } from '../markdown-files.ts'

/** What `npm start` runs, on ports that were free. */
export interface StartedDemo {
  /** A text of the documents with the ports of this demo, and one of this demo with those of the documents. */
  here(text: string): string
  asWritten(text: string): string
  /** What tells a command line of this machine where it runs. */
  readonly settings: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const WRITTEN = { api: 3000, snvs: 3001, ws400: 3002 }

export async function startDemo(): Promise<StartedDemo> {
  mustBeInstalled()
  const database = await makeTestDatabase()
  const [api, snvs, ws400] = (await freePorts(3)) as [number, number, number]
  const ports = { api, snvs, ws400 }
  const data = await mkdtemp(join(tmpdir(), 'vigencia-data-'))
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  const at = { DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: database.ownerUrl, VIGENCIA_DATA: data }
  const listening = { API_PORT: String(api), SNVS_PORT: String(snvs), WS400_PORT: String(ws400) }
  const usual = { PATH, NODE_COMPILE_CACHE, NODE_ENV: 'test', LOG_LEVEL: 'error', DEMO: '1', ...SERVER_SETTINGS }
  const env = { ...usual, ...at, ...listening }
  const start = spawn(process.execPath, [join(ROOT, 'tooling/run/start.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(start, 'close')
  let output = ''
  for (const stream of [start.stdout, start.stderr]) stream.on('data', (bytes) => (output += String(bytes)))
  while (
    Object.keys(ports).some((name) => !output.includes(`\n${name}  http`) && !output.startsWith(`${name}  http`))
  ) {
    await Promise.race([once(start.stdout, 'data'), ended])
    if (start.exitCode !== null) throw new Error(`npm start ended: ${output}`)
  }
  const places = Object.entries(WRITTEN).map(
    ([name, port]) => [`127.0.0.1:${port}`, `127.0.0.1:${ports[name as keyof typeof ports]}`] as const,
  )
  return {
    here: (text) => places.reduce((so_far, [written, real]) => so_far.replaceAll(written, real), text),
    asWritten: (text) => places.reduce((so_far, [written, real]) => so_far.replaceAll(real, written), text),
    settings: { ...at, VIGENCIA_URL: `http://127.0.0.1:${api}`, SNVS_URL: `http://127.0.0.1:${snvs}` },
    async stop() {
      start.kill('SIGTERM')
      await ended
      await Promise.all([database.drop(), rm(data, { recursive: true })])
    },
  }
}

/** A documented command that installs first would take the packages away from the services that run. */
function mustBeInstalled(): void {
  const script = `import { isInstalled } from '${join(ROOT, 'tooling/bootstrap/install.mjs')}'; process.exit(isInstalled() ? 0 : 1)`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script])
  if (status !== 0)
    throw new Error('The packages were not installed by a command of this project: run this test by npm test.')
}

/** Ports that nobody listens on; each is let go before a service takes it. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
