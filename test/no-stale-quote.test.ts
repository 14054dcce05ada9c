import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startApiProcess } from './support/api-process.ts'
import { figuresNamed } from './support/figures-named.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// One process changes prices in a loop while another, or the two workers of one port, answer quotes. An answer is right if it was current at some moment
// between its request and its arrival: never older than what was acknowledged before it was asked.

const CHANGES = proofSize({ short: 20, full: 500 })
const READERS = 8

interface Answered {
  readonly day: number
  readonly requestedAt: number
  readonly answeredAt: number
  readonly price: number | null
  readonly revision: number | null
}

/** When each day's price was asked for and acknowledged, by the writer. */
interface Change {
  readonly sentAt: number
  readonly knownAt: number
  readonly revision: number
}

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
beforeEach(async () => {
  clinic = await api.newTenant()
})
afterAll(() => api.close())

interface Other {
  readonly url: string
  readonly process: ChildProcess
}

const dateOf = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)

async function ask(other: Other, convenio: string, day: number): Promise<Answered> {
  const requestedAt = performance.now()
  const response = await fetch(
    `${other.url}/v1/scheduling/convenios/${convenio}/quote?procedure_code=1&event_date=${dateOf(day)}`,
    {
      headers: { 'x-api-key': clinic.key },
    },
  )
  const body = (await response.json()) as { unit_price_cents?: number; revision?: number; code?: string }
  const answeredAt = performance.now()
  if (response.status !== 200 && body.code !== 'no_period_in_force')
    throw new Error(`${response.status} ${JSON.stringify(body)}`)
  return { day, requestedAt, answeredAt, price: body.unit_price_cents ?? null, revision: body.revision ?? null }
}

/** How many quotes each of its workers answered. */
async function answeredBy({ url }: Other): Promise<number[]> {
  const page = await (await fetch(`${url}/metrics`)).text()
  const counts = figuresNamed(page, 'vigencia_request_seconds_count')
  return counts
    .filter(({ labels }) => labels['operation'] === 'pricing.quote' && labels['outcome'] === 'done')
    .map(({ value }) => value)
}

test.each([
  { who: 'another process', workers: 1 },
  { who: 'either of two workers', workers: 2 },
])(
  'a quote of $who is never older than what was acknowledged before it was asked',
  proofTime,
  async ({ who, workers }) => {
    const other = await startApiProcess({ DATABASE_URL: api.database.serviceUrl, WORKERS: String(workers) })
    const make = scenario(clinic)
    const convenio = await make.convenio()
    const changes: Change[] = []
    let writing = true
    let activating = 0
    const answers: Answered[] = []

    async function write(): Promise<void> {
      for (let day = 0; day < CHANGES; day++) {
        const draft = await make.draft(convenio, { start_date: dateOf(day * 2), end_date: dateOf(day * 2 + 1) })
        await make.override(convenio, draft, '1', 1000 + day)
        activating = day
        const sentAt = performance.now()
        const { revision } = await make.activate(convenio, draft)
        changes.push({ sentAt, knownAt: performance.now(), revision })
      }
      writing = false
    }
    async function read(): Promise<void> {
      while (writing) answers.push(await ask(other, convenio, activating * 2))
    }
    await Promise.all([write(), ...Array.from({ length: READERS }, read)])

    const stale = answers.filter((answer) => {
      const change = changes[answer.day / 2] as Change
      const newestBefore = changes.findLast((one) => one.knownAt < answer.requestedAt)?.revision ?? 0
      const isMissing = answer.price === null && change.knownAt < answer.requestedAt
      const isTooEarly = answer.price !== null && answer.answeredAt < change.sentAt
      const isOld = answer.revision !== null && answer.revision < newestBefore
      const isWrong = answer.price !== null && answer.price !== 1000 + answer.day / 2
      return isMissing || isTooEarly || isOld || isWrong
    })
    expect(stale).toEqual([])
    // the race was run: quotes were answered on both sides of a change, many times
    expect(changes).toHaveLength(CHANGES)
    expect(answers.some((answer) => answer.price === null)).toBe(true)
    expect(answers.filter((answer) => answer.price !== null).length).toBeGreaterThan(CHANGES)
    const counts = await answeredBy(other)
    expect(counts.filter((count) => count > 0)).toHaveLength(workers)
    other.process.kill('SIGTERM')
    expect(await once(other.process, 'exit')).toEqual([0, null])
    recordProof({
      part: `quotes of ${who} while one process changes prices`,
      size: `${CHANGES} changes, ${READERS} readers`,
      seed: null,
      facts: { quotes: answers.length, stale: stale.length },
    })
  },
)
