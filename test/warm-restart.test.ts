import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { figuresNamed } from './support/figures-named.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// Processes that are stopped name their price books. Those that start together in their place have them when they answer.

const PROCESSES = proofSize({ short: 1, full: 3 })
const CONVENIOS = proofSize({ short: 3, full: 300 })
/** A contract and the overrides of its period. */
const BOOKS = CONVENIOS * 2

let api: TestApi
let clinic: TestTenant
let folder: string
const paths: string[] = []
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'price-books-'))
  const make = scenario(clinic)
  for (let i = 0; i < CONVENIOS; i++) {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01' }, { a: 1_000 + i })
    paths.push(`/v1/scheduling/convenios/${convenio}/quote?procedure_code=a&event_date=2026-05-05`)
  }
}, proofTime.timeout)
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

type Process = Awaited<ReturnType<typeof startApiProcess>>

async function start(): Promise<{ processes: Process[]; tookMs: number }> {
  const startMs = performance.now()
  const settings = { DATABASE_URL: api.database.serviceUrl, PRICE_BOOKS_DIR: folder }
  const processes = await Promise.all(Array.from({ length: PROCESSES }, () => startApiProcess(settings)))
  return { processes, tookMs: performance.now() - startMs }
}

async function stop(processes: readonly Process[]): Promise<void> {
  const ended = processes.map(({ process }) => once(process, 'exit'))
  for (const { process } of processes) process.kill('SIGTERM')
  expect(await Promise.all(ended)).toEqual(processes.map(() => [0, null]))
}

async function loadsOf({ url }: Process): Promise<number> {
  const page = await (await fetch(`${url}/metrics`)).text()
  return figuresNamed(page, 'vigencia_price_book_loads_total')[0]?.value ?? Number.NaN
}

/** Quotes every convenio once of each process, and says how long that took in all. */
async function quoteAll(processes: readonly Process[]): Promise<number> {
  const startMs = performance.now()
  for (const { url } of processes)
    for (const [i, path] of paths.entries()) {
      const answer = await fetch(url + path, { headers: { 'x-api-key': clinic.key } })
      expect(await answer.json()).toMatchObject({ price_cents: 1_000 + i })
    }
  return performance.now() - startMs
}

test('what a process had before it was restarted is there when it answers, and is loaded once', proofTime, async () => {
  const cold = await start()
  expect(await Promise.all(cold.processes.map(loadsOf))).toEqual(cold.processes.map(() => 0))
  const coldMs = await quoteAll(cold.processes)
  await stop(cold.processes)

  const warm = await start()
  // a machine that is busy with other things may not load all of many in the time that a start takes at most
  const named = await Promise.all(warm.processes.map(loadsOf))
  for (const loads of named) expect(loads).toBeGreaterThanOrEqual(Math.min(BOOKS, 6))
  const warmMs = await quoteAll(warm.processes)
  expect(await Promise.all(warm.processes.map(loadsOf))).toEqual(warm.processes.map(() => BOOKS))
  await stop(warm.processes)
  recordProof({
    part: 'a restart of processes together',
    size: `${PROCESSES} processes, ${CONVENIOS} convenios`,
    seed: null,
    facts: {
      'books of each': BOOKS,
      'of these loaded before it answered, at least': Math.min(...named),
      'ms to start without names': Math.round(cold.tookMs),
      'ms to start with them': Math.round(warm.tookMs),
      'ms for all quotes without': Math.round(coldMs),
      'ms for all quotes with': Math.round(warmMs),
    },
  })
})
