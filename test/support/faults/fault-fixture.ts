import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { restCall, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { CREDENTIALS } from '@vigencia/testing/stack/test-registry.ts'
import { TEST_KEYS } from '@vigencia/testing/stack/test-snvs.ts'
import { startKillablePostgres, type KillablePostgres } from '../killable-postgres.ts'
import { startService, type ServiceName, type ServiceProcess } from '../losses/service-process.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

/** The processes under load: the api twice, the reporting service, and the registry's stand-in. */
export type ProcessName = 'api' | 'other api' | 'snvs' | 'ws400'

/** Every service as a process behind one proxy to a PostgreSQL that keeps what it acknowledges, and a clinic. */
export interface FaultFixture {
  readonly postgres: KillablePostgres
  readonly proxy: TcpProxy
  /** Null where this account may mount none. */
  readonly disk: SmallDisk | null
  readonly clinic: { readonly id: string; readonly key: string; readonly convenio: string }
  url(name: ProcessName): string
  process(name: ProcessName): ServiceProcess
  /** Kills a process and starts it again on its port. */
  replace(name: ProcessName): Promise<void>
  /** What ended and was not killed, with what it said. */
  dead(): string[]
  close(): Promise<void>
}

/** How far the clock of the other api jumps. */
const CLOCK_JUMP_MS = 600_000

const DEADLINE_SECONDS = 10
const DISK_MB = 512
const SHIFTED_CLOCK = fileURLToPath(new URL('shifted-clock.ts', import.meta.url))

export async function faultFixture(): Promise<FaultFixture> {
  const folder = await makeReachableFolder()
  const disk = await mountSmallDisk(folder, DISK_MB)
  const postgres = await startKillablePostgres(folder)
  const address = () => new URL(postgres.urls().serviceUrl)
  const proxy = await startTcpProxy({
    host: '127.0.0.1',
    get port() {
      return Number(address().port)
    },
  })
  const services = await startAll(postgres, proxy)
  const clinic = await makeClinic(postgres.urls().ownerUrl, services.url)
  return {
    postgres,
    proxy,
    disk,
    clinic,
    ...services,
    async close() {
      await services.stop()
      await proxy.close()
      await postgres.remove().catch(async (error: unknown) => {
        if (disk === null) throw error
      })
      await disk?.unmount()
    },
  }
}

async function startAll(postgres: KillablePostgres, proxy: TcpProxy) {
  const ports: Record<ProcessName, number> = {
    api: await freePort(),
    'other api': await freePort(),
    snvs: await freePort(),
    ws400: await freePort(),
  }
  const url = (name: ProcessName) => `http://127.0.0.1:${ports[name]}`
  const more: Record<ProcessName, Record<string, string>> = {
    api: {},
    'other api': { NODE_OPTIONS: `--import ${SHIFTED_CLOCK}`, SHIFT_MS: String(CLOCK_JUMP_MS) },
    snvs: { ...TEST_KEYS, SNVS_REGISTRY_STAND_IN_URL: url('ws400'), SNVS_ANSWER_TIMEOUT_MS: '2000' },
    ws400: {},
  }
  const processes = new Map<ProcessName, ServiceProcess>()
  const start = async (name: ProcessName) => {
    const service: ServiceName = name === 'other api' ? 'api' : name
    const settings = {
      DATABASE_URL: proxy.through(postgres.urls().serviceUrl),
      DATABASE_OWNER_URL: postgres.urls().ownerUrl,
      [`${service.toUpperCase()}_PORT`]: String(ports[name]),
      REQUEST_DEADLINE: String(DEADLINE_SECONDS),
      DEMO: '0',
      ...more[name],
    }
    processes.set(name, await startService(service, settings))
  }
  for (const name of ['ws400', 'snvs', 'api', 'other api'] as const) await start(name)
  const process = (name: ProcessName) => processes.get(name) as ServiceProcess
  return {
    url,
    process,
    async replace(name: ProcessName) {
      await process(name).kill()
      await start(name)
    },
    dead: () => [...processes].flatMap(([name, one]) => (one.isAlive() ? [] : [`${name} has ended: ${one.errors()}`])),
    stop: async () => void (await Promise.all([...processes.values()].map((one) => one.stop()))),
  }
}

async function makeClinic(ownerUrl: string, url: (name: ProcessName) => string) {
  const owner = { DATABASE_OWNER_URL: ownerUrl }
  const place = ['--country', 'BR', '--time-zone', 'America/Sao_Paulo', '--currency', 'BRL']
  const { id } = (await callCli(['tenants', 'create', '--name', 'Clinic', ...place, '--json'], owner)).json
  const scopes = 'contracts:read,contracts:write,prices:read,cases:read,cases:write,admin'
  const made = await callCli(['keys', 'create', '--tenant', id, '--name', 'load', '--scopes', scopes, '--json'], owner)
  const { key } = made.json as { key: string }
  const app = { request: (path: string, init?: RequestInit) => fetch(url('api') + path, init) }
  const rest: TestTenant['rest'] = (method, path, body, headers) =>
    restCall({ app } as unknown as Parameters<typeof restCall>[0], method, path, body, { 'x-api-key': key, ...headers })
  const make = scenario({ id, key, rest } as TestTenant)
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01' }, { a: 4200 })
  const credentials = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
  const headers = { 'x-api-key': key, 'content-type': 'application/json' }
  const body = JSON.stringify({ registry: 'stand_in', credentials })
  expect((await fetch(`${url('snvs')}/v1/snvs/desk`, { method: 'PUT', headers, body })).status).toBe(200)
  return { id: id as string, key, convenio }
}
