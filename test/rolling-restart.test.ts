import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { startNginx } from './support/rolling/nginx.ts'
import { startOwnPostgresStack, type OwnPostgresStack } from './support/own-postgres-stack.ts'
import { startUnit } from './support/rolling/unit-process.ts'
import { steadyCallers, type Call } from './support/rolling/steady-callers.ts'

// What callers meet while a service that they use is restarted.

vi.setConfig({ testTimeout: 120_000 })

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

interface Answer {
  readonly status: number | undefined
  readonly connection: string | undefined
}

/** Asks on the one connection of an agent, and rejects with what a caller would meet. */
function ask(url: string, agent: Agent, path = '/v1/scheduling/convenios'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url + path, { agent, headers: { 'x-api-key': clinic.key } }, (response: IncomingMessage) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }))
    })
      .on('error', reject)
      .end()
  })
}

const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks again and again until the port is closed. Says what else went wrong, and how often it was answered. */
async function askUntilClosed(url: string): Promise<{ answered: number; failed: string[] }> {
  const agent = keepAlive()
  let answered = 0
  for (;;) {
    try {
      const { status } = await ask(url, agent)
      if (status !== 200) return { answered, failed: [`status ${status}`] }
      answered += 1
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return { answered, failed: code === 'ECONNREFUSED' ? [] : [String(code)] }
    }
  }
}

/** A connection that has had one answer, and what became of it. */
async function idleConnection(url: string): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n')
  await once(socket, 'data')
  const ended = new Promise<string>((resolve) => {
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'an error'))
    socket.once('end', () => resolve('ended'))
  })
  return { socket, ended }
}

describe.each([
  ['a process', {}, 8],
  // a supervisor may hold a connection that no worker has, at the moment in which the port closes
  ['a supervisor of two workers', { WORKERS: '2' }, 0],
])('callers that keep their connections, when %s is told to stop', (_, settings, busyCallers) => {
  test('meet no reset: each answer ends its connection, and those without a request are ended too', async () => {
    const { url, process: child } = await startApiProcess({
      DATABASE_URL: api.database.serviceUrl,
      DRAIN_DELAY: '2',
      ...settings,
    })
    const seldom = Array.from({ length: 8 }, keepAlive)
    for (const agent of seldom) expect(await ask(url, agent)).toEqual({ status: 200, connection: 'keep-alive' })
    const silent = await Promise.all(Array.from({ length: 8 }, () => idleConnection(url)))
    const busy = Array.from({ length: busyCallers }, () => askUntilClosed(url))
    await sleep(200)
    child.kill('SIGTERM')
    const exited = once(child, 'exit')
    await vi.waitFor(
      async () => expect(await ask(url, keepAlive(), '/health/ready')).toMatchObject({ status: 503 }),
      30_000,
    )
    for (const agent of seldom) expect(await ask(url, agent)).toEqual({ status: 200, connection: 'close' })
    for (const caller of await Promise.all(busy)) {
      expect(caller.failed).toEqual([])
      expect(caller.answered).toBeGreaterThan(0)
    }
    expect(await Promise.all(silent.map(({ ended }) => ended))).toEqual(silent.map(() => 'ended'))
    expect(await exited).toEqual([0, null])
  })
})

let durable: OwnPostgresStack

const ROUNDS = proofSize({ short: 0, full: 5 })
const PER_SECOND = 200
const QUOTES = '/v1/scheduling/quotes'
const PROVIDERS = '/v1/scheduling/providers'
const CONVENIOS = '/v1/scheduling/convenios'

/** Two prices that are asked for, and a provider that is made: reads and commands. */
async function callsOf(tenant: TestTenant, nameProvider: () => string): Promise<Call[]> {
  const make = scenario(tenant)
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
  const quote = `/v1/scheduling/convenios/${convenio}/quote?procedure_code=1&event_date=2024-05-05`
  const item = { convenio_id: convenio, procedure_code: '1', event_date: '2024-05-05' }
  return [
    { method: 'GET', path: quote, status: 200 },
    { method: 'POST', path: QUOTES, status: 200, body: () => ({ items: [item] }) },
    { method: 'GET', path: CONVENIOS, status: 200 },
    { method: 'POST', path: PROVIDERS, status: 201, body: () => ({ name: nameProvider() }) },
  ]
}

/** A process of the api as its unit starts it: systemd is not on every machine, so its part is played. */
const startOn = (port: number) =>
  startUnit('vigencia-api@.service', String(port), {
    DATABASE_URL: durable.api.database.serviceUrl,
    LOG_LEVEL: 'error',
  })

// nginx is not on every machine: the proof is told as not run where it is missing, and is run at full size alone
describe.each(ROUNDS > 0 ? [ROUNDS] : [])('behind nginx, two processes that are restarted %i times under load', () => {
  // production refuses a server that may lose what it acknowledged
  beforeAll(async () => {
    durable = await startOwnPostgresStack()
  }, 60_000)
  afterAll(() => durable.close())

  test('by what their unit says of a stop, fail no GET and no POST', proofTime, async () => {
    const tenant = await durable.api.newTenant()
    const ports = [await freePort(), await freePort()] as const
    const processes = [await startOn(ports[0]), await startOn(ports[1])]
    const nginx = await startNginx(await freePort(), ports)
    let sent = 0
    const calls = await callsOf(tenant, () => `Dra. ${(sent += 1)}`)
    const callers = steadyCallers(nginx.url, tenant.key, calls, PER_SECOND)
    await sleep(2_000)
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, port] of ports.entries()) {
        expect(await processes[i]!.stop()).toEqual({ code: 0, wasKilled: false })
        processes[i] = await startOn(port)
      }
    const { answered, failed } = await callers.stop()
    const { body: made } = await tenant.rest('GET', PROVIDERS)
    const facts = { GET: answered.GET, POST: answered.POST, 'failed GET': failed.GET.length }
    recordProof({
      part: 'two units behind nginx, restarted in turn',
      size: `${ROUNDS} restarts of each, ${PER_SECOND} requests a second`,
      seed: null,
      facts: { ...facts, 'failed POST': failed.POST.length },
    })
    for (const unit of processes) await unit.stop()
    const errors = await nginx.errors()
    await nginx.stop()
    expect(failed, errors).toEqual({ GET: [], POST: [] })
    expect(made).toMatchObject({ total: sent })
  })
})
