import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

// A table's publication and a lifecycle run take many convenios at once, each other change takes one: nobody waits in a
// circle, and nobody fails. At two processes of the service.

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
