import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { beginRequest } from '@vigencia/testing/network/begun-request.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { apiProcess, startApiProcess } from './support/api-process.ts'
import { figuresNamed } from './support/figures-named.ts'

// Several processes answer on one port; one more keeps them and answers nothing itself.

/** Three processes start; nothing is measured. */
const STARTS_MS = 120_000
vi.setConfig({ testTimeout: STARTS_MS })

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const supervisors: ChildProcess[] = []
afterAll(() => supervisors.forEach((one) => one.kill('SIGKILL')))

interface Workers {
  readonly url: string
  readonly process: ChildProcess
  /** The process ids of the workers by their numbers, as the log says them. */
  readonly pids: Map<number, number>
  /** Whatever was written to standard output. */
  readonly output: () => string
}

async function startWorkers(settings: Record<string, string> = {}): Promise<Workers> {
  let output = ''
  const pids = new Map<number, number>()
  const started = await startApiProcess(
    { DATABASE_URL: api.database.serviceUrl, WORKERS: '2', LOG_LEVEL: 'info', ...settings },
    (chunk) => {
      output += chunk
      for (const [, worker, pid] of output.matchAll(/"worker":(\d+),"pid":(\d+),"msg":"a worker answers"/g))
        pids.set(Number(worker), Number(pid))
    },
  )
  supervisors.push(started.process)
  return { ...started, pids, output: () => output }
}

/** On a connection of its own each time: connections are handed out in turn. */
const ask = async (url: string) =>
  (await fetch(url, { headers: { connection: 'close', 'x-api-key': clinic.key } })).status
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const soon = (condition: () => unknown) => vi.waitFor(condition, { timeout: 60_000, interval: 50 })

describe('two workers, in the order in which they live', () => {
  let workers: Workers
  beforeAll(async () => {
    // the channel to their supervisor is let go, as whatever ends with its parent does
    const letGo = { NODE_OPTIONS: '--import=data:text/javascript,process.channel?.unref()' }
    workers = await startWorkers({ ...letGo, LIFECYCLE_DAILY: 'on' })
  }, STARTS_MS)

  test('answer in turn on one port, and either tells the figures of both', async () => {
    const { url } = workers
    const input = 20
    for (let i = 0; i < input; i++) expect(await ask(`${url}/v1/scheduling/convenios`)).toBe(200)
    for (let i = 0; i < 2; i++) {
      const page = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
      const answered = figuresNamed(page, 'vigencia_request_seconds_count')
      expect(answered.map(({ labels }) => labels['worker'])).toEqual(['1', '2'])
      expect(answered.map(({ value }) => value)).toEqual([input / 2, input / 2])
      expect(figuresNamed(page, 'vigencia_worker_up').map(({ value }) => value)).toEqual([1, 1])
      expect(figuresNamed(page, 'vigencia_worker_restarts_total').map(({ value }) => value)).toEqual([0, 0])
      const started = figuresNamed(page, 'process_start_time_seconds')
      expect(started.map(({ labels }) => labels['worker'])).toEqual(['1', '2'])
      // described once, as Prometheus wants it
      expect(page.match(/^# TYPE vigencia_request_seconds /gm)).toHaveLength(1)
    }
  })

  test('run the daily lifecycle in one of them', async () => {
    await soon(async () => {
      const page = await (await fetch(`${workers.url}/metrics`)).text()
      const runs = figuresNamed(page, 'vigencia_lifecycle_runs_total')
      expect(runs.map(({ labels }) => labels['worker'])).toEqual(['1', '2'])
      expect(runs[0]?.value).toBeGreaterThan(0)
      expect(runs[1]?.value).toBe(0)
    })
  })

  test('are replaced where one is killed, under its number, and the other answers meanwhile', async () => {
    const { url, pids } = workers
    await soon(() => expect(pids.size).toBe(2))
    const [killed, other] = [pids.get(2) as number, pids.get(1) as number]
    process.kill(killed, 'SIGKILL')
    await soon(() => expect(isAlive(killed)).toBe(false))
    await soon(async () => expect(await ask(`${url}/health/ready`)).toBe(200))
    await soon(() => expect(pids.get(2)).not.toBe(killed))
    expect(pids.get(1)).toBe(other)
    const page = await (await fetch(`${url}/metrics`)).text()
    expect(figuresNamed(page, 'vigencia_worker_up').map(({ value }) => value)).toEqual([1, 1])
    expect(figuresNamed(page, 'vigencia_worker_restarts_total').map(({ value }) => value)).toEqual([0, 1])
    for (let i = 0; i < 10; i++) expect(await ask(`${url}/v1/scheduling/convenios`)).toBe(200)
  })

  test('told to stop as Ctrl-C does it, all at once, they answer what has begun, and no process is left', async () => {
    const make = scenario(clinic)
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
    const { url, process: parent, pids } = workers
    const item = { convenio_id: convenio, procedure_code: '1', event_date: '2024-05-05' }
    const body = JSON.stringify({ items: Array.from({ length: 10_000 }, () => item), explain: true })
    const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
    const askForAll = () => beginRequest(`${url}/v1/scheduling/quotes`, headers, body)
    const begun = [await askForAll(), await askForAll()]
    const ended = once(parent, 'exit')
    for (const pid of [parent.pid as number, ...pids.values()]) process.kill(pid, 'SIGINT')
    for (const { answer } of begun) {
      const { status, text } = await answer
      expect(status).toBe(200)
      expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(10_000)
    }
    expect(await ended).toEqual([0, null])
    expect([...pids.values()].filter(isAlive)).toEqual([])
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed')
  })
})

test('two workers whose supervisor is killed end too', async () => {
  const { process: parent, pids } = await startWorkers()
  await soon(() => expect(pids.size).toBe(2))
  parent.kill('SIGKILL')
  await soon(() => expect([...pids.values()].filter(isAlive)).toEqual([]))
})

describe('workers that cannot start say why in one sentence and end with 1', () => {
  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const settings = { DATABASE_URL: api.database.serviceUrl, WORKERS: '2', API_PORT: String(port) }
    const ended = await apiProcess(settings)
    other.close()
    expect(ended).toEqual({
      code: 1,
      errors: `Port ${port} is taken by another program. Free it, or set API_PORT to another one.\n`,
    })
  })

  test.each(['0', '65', 'two', '1.5'])('WORKERS=%s', (WORKERS) => {
    const read = () => readApiSettings({ DATABASE_URL: api.database.serviceUrl, WORKERS })
    expect(read).toThrow(/^These settings are wrong:\n {2}WORKERS: /)
  })
})
