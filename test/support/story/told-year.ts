import { expect } from 'vitest'
import { CONVENIOS, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { knownSnapshots } from './known-snapshots.ts'
import { borderDays, writtenPrice, type WrittenPrices } from './written-prices.ts'

/** A day's work with one payer. What it changes of the prices comes last; what is drafted before prices nothing. */
export interface Work {
  /** Today. */
  readonly on: string
  readonly what: string
  readonly work: (payer: Payer) => Promise<unknown>
  /** The lines of the price list that are others from now on. */
  readonly prices: WrittenPrices
}

/** One payer over REST; each call must succeed. */
export interface Payer {
  readonly convenio: string
  readonly make: Scenario
  readonly path: string
  must(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer['body']>
  /** Of a call that is refused. */
  refused(method: string, path: string, body?: unknown): Promise<string>
  /** What is made once and named later, such as a period. */
  readonly named: Map<string, string>
}

export function payerOf(clinic: TestTenant, make: Scenario, convenio: string): Payer {
  const path = `${CONVENIOS}/${convenio}`
  return {
    convenio,
    make,
    path,
    async must(method, at, body, headers) {
      const answer = await clinic.rest(method, path + at, body, headers)
      expect(answer.status, `${method} ${at}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
      return answer.body
    },
    refused: async (method, at, body) => (await clinic.rest(method, path + at, body)).body.code,
    named: new Map(),
  }
}

/** The price list of one revision, as it was written down when that was the newest; and what was answered then. */
interface Known {
  readonly prices: WrittenPrices
  readonly answers: Map<string, string>
}

/**
 * Does the work day by day. After each, every code on every border day is asked for at every revision so far: it costs
 * what was written down for that revision, and its whole answer is what it was when it was first asked for.
 * At the end the snapshots of every revision have the digests that they had then.
 */
export async function tellYear(
  api: TestApi,
  clinic: TestTenant,
  payer: Payer,
  year: readonly Work[],
  check: () => Promise<void>,
): Promise<{ quotes: number; snapshots: number }> {
  const snapshots = knownSnapshots(clinic, payer.path)
  const known: Known[] = [{ prices: {}, answers: new Map() }]
  let current: WrittenPrices = Object.fromEntries(
    year.flatMap(({ prices }) => Object.keys(prices).map((code) => [code, '-'])),
  )
  let quotes = 0
  for (const { on, what, work, prices } of year) {
    api.setNow(`${on}T15:00:00Z`)
    await work(payer)
    const { revision } = await payer.must('GET', '')
    while (known.length < revision) known.push({ prices: current, answers: new Map() })
    current = { ...current, ...prices }
    known.push({ prices: current, answers: new Map() })
    const days = borderDays(Object.fromEntries(known.flatMap((one, i) => Object.entries(one.prices).map(([code, line]) => [`${code} ${i}`, line])))) // prettier-ignore
    for (const [at, one] of known.entries())
      if (at > 0) quotes += await mustHold(clinic, payer.convenio, at, one, days, `${on}, ${what}`)
    await snapshots.take(revision)
    await check()
  }
  expect(await snapshots.differing()).toEqual([])
  expect(await payer.must('GET', '/changelog/verify')).toMatchObject({ intact: true })
  return { quotes, snapshots: snapshots.count() }
}

async function mustHold(
  clinic: TestTenant,
  convenio_id: string,
  revision: number,
  { prices, answers }: Known,
  days: readonly string[],
  when: string,
): Promise<number> {
  const wanted = Object.keys(prices).flatMap((code) => days.map((day) => ({ code, day })))
  const items = wanted.map(({ code, day }) => ({ convenio_id, procedure_code: code, event_date: day, revision }))
  const { body } = await clinic.rest('POST', '/v1/scheduling/quotes', { items })
  const differing: string[] = []
  for (const [i, { code, day }] of wanted.entries()) {
    const { quote, refusal } = body.items[i]
    const key = `${code} on ${day} at revision ${revision}`
    const price =
      quote === null ? REFUSED[refusal.code as keyof typeof REFUSED] : (quote.unit_price_cents / 100).toFixed(2)
    const expected = writtenPrice(prices[code] as string, day)
    if (price !== expected) differing.push(`${key} is ${price ?? refusal.code}, and ${expected} was written down`)
    const whole = JSON.stringify(quote ?? refusal)
    if (whole !== (answers.get(key) ?? whole))
      differing.push(`${key} is answered ${whole}, and was ${answers.get(key)}`)
    answers.set(key, whole)
  }
  expect(differing, when).toEqual([])
  return wanted.length
}

const REFUSED = {
  no_price: '-',
  no_period_in_force: '-',
  price_table_unavailable: 'unavailable',
  not_contracted: 'excluded',
} as const
