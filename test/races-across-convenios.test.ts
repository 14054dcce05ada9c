import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import {
  daysOf,
  prepareEditionsRace,
  pricesByLog,
  PUBLICATIONS,
  readDays,
  type DaysQuoted,
  type RacingPayer,
} from './support/editions-race.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// A table's publication and a lifecycle run take many convenios at once, each other change takes one: nobody waits in a
// circle, nobody fails, and no quote is stale. At two processes of the service.

const ROUNDS = proofSize({ short: 2, full: 60 })
const CONVENIO_COUNT = 6

let api: ListeningApi
let other: { readonly url: string; readonly process: ChildProcess }
let clinic: TestTenant
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  other = await startApiProcess({ DATABASE_URL: api.database.serviceUrl })
})
afterAll(async () => {
  other.process.kill('SIGTERM')
  await once(other.process, 'exit')
  await api.close()
})

/** Each with a period that has ended, one in force that names the table, and a draft that names it too. */
async function prepareFixture(version: string) {
  const make = scenario(clinic)
  const csv = { 'content-type': 'text/csv' }
  const file = 'procedure_code,procedure_name,price\n1,One,10.00\n'
  expect((await clinic.rest('POST', `/v1/scheduling/price-tables/${version}/import`, file, csv)).status).toBeLessThan(
    300,
  )
  const named = { cbhpm_table_version: version }
  const convenios = []
  for (let i = 0; i < CONVENIO_COUNT; i++) {
    const convenio = await make.convenio({ name: `Race ${crypto.randomUUID()}` })
    await make.period(convenio, { start_date: '2019-01-01', end_date: '2019-12-31' })
    const period = await make.period(convenio, { start_date: '2020-01-01', end_date: '2090-12-31', ...named })
    const draft = await make.draft(convenio, { start_date: '2095-01-01', ...named })
    convenios.push({ path: `${CONVENIOS}/${convenio}/contracts`, period, draft })
  }
  return convenios
}

async function send(i: number, method: string, path: string, body?: unknown): Promise<string> {
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const response = await fetch((i % 2 === 0 ? api.url : other.url) + path, {
    method,
    headers,
    body: JSON.stringify(body ?? {}),
  })
  const { code } = (await response.json()) as { code?: string }
  return `${path.split('/').at(-1)} ${response.status} ${code ?? ''}`.trim()
}

test('a publication, lifecycle runs and changes of many convenios at once: none fails', proofTime, async () => {
  const tally = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    clinic = await api.newTenant()
    const version = `T${round}`
    const convenios = await prepareFixture(version)
    const changes = convenios.flatMap(({ path, period, draft }, i) => [
      () => send(i, 'PATCH', `${path}/${draft}/activate`),
      () =>
        send(i + 1, 'POST', `${path}/${period}/reajuste`, { new_start_date: '2030-01-01', new_end_date: '2090-12-31' }),
    ])
    const wide = Array.from({ length: 3 }, (_, i) => [
      () => send(i, 'POST', `/v1/scheduling/price-tables/${version}/publish`),
      () => send(i + 1, 'POST', '/v1/scheduling/contracts/lifecycle/process'),
    ])
    // the wide ones among the others
    const all = changes.flatMap((change, i) => [change, ...(i % 4 === 1 ? (wide[(i - 1) / 4] ?? []) : [])])
    const text = await Promise.all(all.map((runner) => runner()))
    for (const one of text) tally.set(one, (tally.get(one) ?? 0) + 1)
    const count = (answer: string) => text.filter((one) => one === answer).length
    expect(count('activate 200'), text.join('\n')).toBe(CONVENIO_COUNT)
    expect(count('reajuste 201'), text.join('\n')).toBe(CONVENIO_COUNT)
    expect(count('process 200'), text.join('\n')).toBe(3)
    // asked again, a publication answers what was published; while another holds the table, it may be told to come later
    expect(count('publish 200'), text.join('\n')).toBeGreaterThanOrEqual(1)
    expect(count('publish 200') + count('publish 409 conflict'), text.join('\n')).toBe(3)
    // the table prices from its publication on, whoever came first
    for (const { path, period } of convenios) {
      const { items } = (await clinic.rest('GET', `${path}?limit=50`)).body
      expect(items.map(({ status }: { status: string }) => status)).toEqual([
        'expired',
        'terminated',
        'active',
        'active',
      ])
      const convenio = path.split('/').at(-2)
      for (const day of ['2025-01-01', '2040-01-01', '2095-01-01']) {
        const input = `${CONVENIOS}/${convenio}/quote?procedure_code=1&event_date=${day}`
        expect((await clinic.rest('GET', input)).body.unit_price_cents, `${period} on ${day}`).toBe(1000)
      }
    }
  }
  recordProof({
    part: 'a publication, lifecycle runs, activations and reajustes at once over many convenios',
    size: `${ROUNDS} rounds of ${CONVENIO_COUNT} convenios, two processes`,
    seed: null,
    facts: Object.fromEntries([...tally].toSorted()),
  })
})

const RACES_OF_EDITIONS = proofSize({ short: 1, full: 60 })
const PAYER_COUNT = 4
/** Of a publication and of an activation: the same is asked twice, at both processes. */
const TWICE = [0, 1]

test(
  'editions and errata are published while periods that name their family are activated: one order, and no quote is stale',
  proofTime,
  async () => {
    const tally = new Map<string, number>()
    let quotes = 0
    for (let round = 0; round < RACES_OF_EDITIONS; round++) {
      clinic = await api.newTenant()
      const payers = await prepareEditionsRace(clinic, PAYER_COUNT)
      const activations = payers.flatMap(({ path, drafts }) => drafts.map((draft) => [path, draft] as const))
      const activate = activations.map(
        ([path, draft], i) =>
          () =>
            send(i, 'PATCH', `${path}/contracts/${draft}/activate`),
      )
      const publish = PUBLICATIONS.flatMap((path) => TWICE.map((i) => () => send(i, 'POST', path)))
      const lifecycle = TWICE.map((i) => () => send(i, 'POST', '/v1/scheduling/contracts/lifecycle/process'))
      // sixteen, each kind among the others
      const all = activate.flatMap((one, i) => [one, ...publish.slice(i, i + 1), ...lifecycle.slice(i, i + 1)])

      const race = { over: false }
      const seen = Promise.all(payers.map((payer, i) => readWhile(race, i, payer)))
      const text = await Promise.all(all.map((runner) => runner()))
      race.over = true
      for (const one of text) tally.set(one, (tally.get(one) ?? 0) + 1)
      const count = (answer: string) => text.filter((one) => one === answer).length
      expect(count('activate 200'), text.join('\n')).toBe(activate.length)
      expect(count('process 200'), text.join('\n')).toBe(lifecycle.length)
      // asked again, a publication answers what was published; while another holds the table, it may be told to come later
      expect(count('publish 200'), text.join('\n')).toBeGreaterThanOrEqual(PUBLICATIONS.length)
      expect(count('publish 200') + count('publish 409 conflict'), text.join('\n')).toBe(publish.length)

      for (const [i, answers] of (await seen).entries()) {
        const payer = payers[i] as RacingPayer
        const byLog = await pricesByLog(clinic, payer)
        for (const one of answers) expect(one).toEqual(byLog.find(({ revision }) => revision === one.revision))
        for (const one of byLog)
          for (const process of TWICE) expect(await quotesOf(process, payer, one.revision)).toEqual(one)
        expect(byLog.at(-1)?.prices).toEqual([1100, 2000, 3000])
        for (const process of TWICE) expect(await quotesOf(process, payer)).toEqual(byLog.at(-1))
        expect((await clinic.rest('GET', `${payer.path}/changelog/verify`)).body).toMatchObject({ intact: true })
        quotes += answers.length
      }
    }
    recordProof({
      part: 'editions and errata published while periods that name their family are activated',
      size: `${RACES_OF_EDITIONS} rounds of 16 at once, two processes`,
      seed: null,
      facts: { 'quotes meanwhile': quotes, ...Object.fromEntries([...tally].toSorted()) },
    })
  },
)

async function quotesOf(process: number, payer: RacingPayer, revision?: number): Promise<DaysQuoted> {
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const body = JSON.stringify(daysOf(payer, revision))
  const response = await fetch(`${process === 0 ? api.url : other.url}/v1/scheduling/quotes`, { method: 'POST', headers, body }) // prettier-ignore
  return readDays((await response.json()) as Parameters<typeof readDays>[0], revision)
}

/** What one process answers about a payer until the race is over, and once more; its revisions never go back. */
async function readWhile(race: { readonly over: boolean }, i: number, payer: RacingPayer): Promise<DaysQuoted[]> {
  const answers: DaysQuoted[] = []
  for (let isLast = false; !isLast;) {
    isLast = race.over
    answers.push(await quotesOf(i % 2, payer))
  }
  const revisions = answers.map(({ revision }) => revision)
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
  return answers
}
