import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { TEST_KEYS } from '@vigencia/testing/stack/test-snvs.ts'
import { CREDENTIALS } from '@vigencia/testing/stack/test-registry.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { startService, type ServiceName, type ServiceProcess } from './service-process.ts'
import { apiUseCases, snvsUseCases, ws400UseCases, type UseCase } from './use-cases.ts'

type Request = ReturnType<UseCase['request']>

export interface LossAnswer {
  /** `broken off`: it began, and did not end. */
  readonly status: number | 'broken off'
  readonly code?: string
  readonly retryAfter?: string
}

/** The three services as processes, each with a proxy between it and the database. */
export interface LossFixture {
  readonly useCases: readonly UseCase[]
  proxy(useCase: UseCase): TcpProxy
  send(request: Request, useCase: UseCase): Promise<LossAnswer>
  /** What ended, with what it said. */
  dead(): string[]
  /** The same request again, or another of its kind, is answered as if nothing had happened. */
  recovered(request: Request, useCase: UseCase): Promise<void>
  close(): Promise<void>
}

const LONGEST_MS = 50_000

export async function lossFixture(): Promise<LossFixture> {
  const api = (await startTestStack({ api: {}, own: true })).api
  const clinic = await api.newTenant()
  const make = scenario(clinic)
  const version = 'in-force'
  await make.table(version, Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [`${nth}`, `${nth}.50`])))
  const convenio = await make.convenio()
  await make.period(
    convenio,
    { start_date: '2026-01-01', cbhpm_table_version: version, cbhpm_percentage: 100 },
    { b: 1 },
  )
  const { hostname, port } = new URL(api.database.serviceUrl)
  const proxies = {} as Record<ServiceName, TcpProxy>
  const processes = {} as Record<ServiceName, ServiceProcess>
  const start = async (name: ServiceName, settings: Record<string, string>) => {
    const proxy = await startTcpProxy({ host: hostname, port: Number(port) })
    proxies[name] = proxy
    processes[name] = await startService(name, { DATABASE_URL: proxy.through(api.database.serviceUrl), ...settings })
    return processes[name].url
  }
  const registry = await start('ws400', {})
  await start('snvs', { ...TEST_KEYS, SNVS_REGISTRY_STAND_IN_URL: registry })
  await start('api', {})
  const credentials = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const desk = JSON.stringify({ registry: 'stand_in', credentials })
  expect((await fetch(`${processes.snvs.url}/v1/snvs/desk`, { method: 'PUT', headers, body: desk })).status).toBe(200)
  let renamed = 0
  const rename = () =>
    clinic.rest('PUT', `${CONVENIOS}/${convenio}`, { name: `Renamed ${(renamed += 1)}`, payment_type: 'convenio' })
  const send = (request: Request, { service }: UseCase) => sent(processes[service].url, request)
  return {
    useCases: [
      ...apiUseCases(clinic.key, { convenio, version, renameConvenio: rename }),
      ...snvsUseCases(clinic.key),
      ...ws400UseCases(),
    ],
    proxy: ({ service }) => proxies[service],
    send,
    dead: () =>
      Object.entries(processes).flatMap(([name, one]) => (one.isAlive() ? [] : [`${name} has ended: ${one.errors()}`])),
    async recovered(request, useCase) {
      const until = Date.now() + 10_000
      let answer = await send(request, useCase)
      for (; isMomentary(answer) && Date.now() < until; answer = await send(request, useCase)) await sleep(100)
      expect(answer, useCase.name).toMatchObject({ status: useCase.status })
    },
    async close() {
      await Promise.all(Object.values(processes).map((one) => one.stop()))
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()))
      await api.close()
    },
  }
}

/** 409: the server has not noticed yet that who held the key is gone. */
const isMomentary = ({ status }: LossAnswer): boolean => status === 503 || status === 409

async function sent(url: string, { path, init }: Request): Promise<LossAnswer> {
  try {
    const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(LONGEST_MS) })
    const text = await response.text()
    const { code, Success } = text.startsWith('{') ? (JSON.parse(text) as { code?: string; Success?: boolean }) : {}
    if (Success === false) return { status: 503 }
    const retryAfter = response.headers.get('retry-after')
    return { status: response.status, ...(code !== undefined && { code }), ...(retryAfter !== null && { retryAfter }) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    await sleep(500) // a process that ends is told a moment later
    return { status: 'broken off' }
  }
}
