import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// As little memory for price books as can be set, 1 MiB, and prices that take several times that.

const MEBIBYTE = 1024 * 1024
const CATALOGUES = 6
const ENTRIES = 1_500

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenios: string[]
beforeAll(async () => {
  api = (await startTestStack({ api: { PRICE_BOOK_MEMORY: '1' } })).api
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  convenios = []
  for (let i = 0; i < CATALOGUES; i++) {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const rows = Array.from({ length: ENTRIES }, (_, n) => `H${n},Procedure ${n},${i * ENTRIES + n}.00`)
    const file = ['procedure_code,procedure_name,price', ...rows].join('\n')
    const headers = { 'content-type': 'text/csv' }
    const { status } = await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices/import`, file, headers)
    expect(status).toBeLessThan(300)
    convenios.push(convenio)
  }
})
afterAll(() => api.close())

/** What the service itself says of its books. */
async function books(): Promise<Record<'books' | 'bytes' | 'loads' | 'evictions', number>> {
  const page = await (await api.service.app.request('/metrics')).text()
  const figures = [...page.matchAll(/^vigencia_price_(?:book_)?(\w+?)(?:_total)?\{[^}]*\} (\S+)$/gm)]
  return Object.fromEntries(figures.map(([, name, value]) => [name, Number(value)])) as Awaited<
    ReturnType<typeof books>
  >
}
const ask = async (convenio: number, code = 'H7') =>
  (await clinic.rest('GET', `${CONVENIOS}/${convenios[convenio]}/quote?procedure_code=${code}&event_date=2026-06-15`))
    .body

describe('prices of several times the memory that books may take', () => {
  test('are all quoted right, over and over; what is kept stays within it, and /metrics counts what was dropped', async () => {
    const before = await books()
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < CATALOGUES; i++) {
        expect((await ask(i)).price_cents).toBe((i * ENTRIES + 7) * 100)
        expect((await books()).bytes).toBeLessThanOrEqual(MEBIBYTE)
      }
    }
    const after = await books()
    expect(after.evictions - before.evictions).toBeGreaterThan(CATALOGUES)
    expect(after.books).toBeLessThan(CATALOGUES)
  })
})

describe('many who ask at the same time for what is not in memory', () => {
  test('have it loaded once', async () => {
    await ask(0)
    await ask(1)
    await ask(2)
    await ask(3)
    const before = await books()
    const pending = await Promise.all(Array.from({ length: 50 }, () => ask(5)))
    expect(new Set(pending.map(({ price_cents }) => price_cents))).toEqual(new Set([(5 * ENTRIES + 7) * 100]))
    expect((await books()).loads - before.loads).toBe(1)
  })
})

describe('a list that needs more books than can be read at once', () => {
  test('is answered whole: they are read in turn', async () => {
    const items = convenios.flatMap((convenio_id) =>
      [0, 1, 2].map((revision) => ({ convenio_id, procedure_code: 'H7', event_date: '2026-06-15', revision })),
    )
    const { status, body } = await clinic.rest('POST', '/v1/scheduling/quotes', { items })
    const prices = (body.items as { quote: { price_cents: number } | null }[]).map(
      ({ quote }) => quote?.price_cents ?? null,
    )
    const expected = convenios.flatMap((_, i) => [null, null, (i * ENTRIES + 7) * 100])
    expect({ status, prices }).toEqual({ status: 200, prices: expected })
  })
})

describe('a self-pay price that is changed again and again', () => {
  test('is quoted as it is each time, and leaves no book of what it was', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const path = `${CONVENIOS}/${convenio}/particular-prices`
    const price = (price_cents: number) => ({ procedure_code: 'P', procedure_name: 'Procedure', price_cents, notes: null, metadata: null }) // prettier-ignore
    const { id } = (await clinic.rest('POST', path, price(1))).body
    const change = async (cents: number) => {
      expect((await clinic.rest('PUT', `${path}/${id}`, price(cents))).status).toBe(200)
      expect((await make.quote(convenio, 'P', '2026-06-20')).body.price_cents).toBe(cents)
    }
    // what it was before today, and what it is from today on
    await change(2)
    const before = await books()
    for (let cents = 3; cents <= 12; cents++) await change(cents)
    expect(await books()).toEqual({ ...before, loads: before.loads + 10 })
  })
})

describe('a reajuste', () => {
  test('leaves in memory what it did not change: the next quote loads the contract and the new prices alone', async () => {
    await make.table('2024', { T: '200.05' })
    const convenio = await make.convenio()
    const period = await make.period(
      convenio,
      { start_date: '2026-01-01', end_date: '2026-12-31', cbhpm_table_version: '2024' },
      { A: 333 },
    )
    const price = async (code: string, day: string) => (await make.quote(convenio, code, day)).body.price_cents
    expect([await price('A', '2026-03-03'), await price('T', '2026-03-03')]).toEqual([333, 20_005])
    const before = await books()
    const adjusted = { new_start_date: '2026-07-01', new_end_date: '2027-06-30', reajuste_percent: 10 }
    expect((await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/reajuste`, adjusted)).status).toBe(
      201,
    )
    // the days before it: the contract as it is known now; its prices and the table are there still
    expect([await price('A', '2026-03-03'), await price('T', '2026-03-03')]).toEqual([333, 20_005])
    expect((await books()).loads - before.loads).toBe(1)
    // the days from it on: the new period's own prices
    expect([await price('A', '2026-07-01'), await price('T', '2026-07-01')]).toEqual([366, 22_006])
    expect((await books()).loads - before.loads).toBe(2)
  })
})
