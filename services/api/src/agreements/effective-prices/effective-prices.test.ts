import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenio: string
let period: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  await make.table('2024', { '10101012': '200.05', '20202020': '0.10', é: '3.00', B: '1.00', a: '2.00' })
  convenio = await make.convenio()
  const terms = { cbhpm_table_version: '2024', cbhpm_percentage: 70 }
  period = await make.period(convenio, { start_date: '2026-01-01', ...terms }, { '20202020': 333, '9999': 12 })
})
afterAll(() => api.close())

interface Item {
  procedure_code: string
  procedure_name: string | null
  unit_price_cents: number | null
  source: string | null
  period_id: string | null
  refusal: unknown
}
const pricesOf = (id: string, query: string) => clinic.rest('GET', `${CONVENIOS}/${id}/prices?${query}`)
const file = (query: string, key = clinic.key) =>
  api.service.app.request(`${CONVENIOS}/${convenio}/prices?${query}`, { headers: { 'x-api-key': key } })

/** Each listed price beside what its quote says. */
async function expectAsQuoted(id: string, day: string, more = '') {
  const { body } = await pricesOf(id, `event_date=${day}${more}`)
  for (const item of body.items as Item[]) {
    const quote = (await make.quote(id, encodeURIComponent(item.procedure_code), day, more)).body
    expect(item, item.procedure_code).toMatchObject(
      item.refusal === null
        ? { unit_price_cents: quote.unit_price_cents, source: quote.source, period_id: quote.period_id }
        : { refusal: { code: quote.code, detail: quote.detail } },
    )
  }
  return body.items as Item[]
}

describe('every price of a day', () => {
  test('is as many quotes, each code once, in the order of bytes', async () => {
    const items = await expectAsQuoted(convenio, '2026-03-09')
    expect(items.map((item) => [item.procedure_code, item.unit_price_cents, item.source])).toEqual([
      ['10101012', 14_004, 'table'],
      ['20202020', 333, 'override'],
      ['9999', 12, 'override'],
      ['B', 70, 'table'],
      ['a', 140, 'table'],
      ['é', 210, 'table'],
    ])
    expect(items[1]).toMatchObject({ procedure_name: 'Procedure 20202020', period_id: period, refusal: null })
    expect(items[2]?.procedure_name).toBeNull()
  })

  test('of a self-pay offer are the particular prices of that day, known at that revision', async () => {
    const own = await make.convenio({ payment_type: 'particular' })
    const path = `${CONVENIOS}/${own}/particular-prices`
    const price = { procedure_code: 'X1', procedure_name: 'Consulta', price_cents: 10_000 }
    const { body } = await clinic.rest('POST', path, price)
    const later = await clinic.rest('PUT', `${path}/${body.id}`, {
      ...price,
      price_cents: 12_000,
      notes: null,
      metadata: null,
      valid_from: '2027-01-01',
    })
    expect(later.status).toBe(200)
    const cents = async (day: string, more = '') =>
      (await expectAsQuoted(own, day, more)).map((item) => [item.procedure_code, item.unit_price_cents, item.source])
    expect(await cents('2026-12-31')).toEqual([['X1', 10_000, 'particular']])
    expect(await cents('2027-01-01')).toEqual([['X1', 12_000, 'particular']])
    expect(await cents('2027-01-01', '&revision=2')).toEqual([['X1', 10_000, 'particular']])
    expect(await cents('2027-01-01', '&revision=1')).toEqual([])
  })

  test('says that the table is missing, and lists what has a price', async () => {
    const other = await make.convenio()
    await make.period(other, { start_date: '2026-01-01', cbhpm_table_version: '2031' }, { '1': 5 })
    const { body } = await pricesOf(other, 'event_date=2026-03-09')
    expect(body).toMatchObject({ price_table_version: '2031', price_table_available: false })
    expect(body.items.map((item: Item) => item.procedure_code)).toEqual(['1'])
  })

  test('of more codes than one part are all there, once', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [String(30_000_000 + i), '1.00']))
    await make.table('many', many)
    const large = await make.convenio()
    await make.period(large, { start_date: '2026-01-01', cbhpm_table_version: 'many' }, { '30010000': 7 })
    const { body } = await pricesOf(large, 'event_date=2026-03-09')
    expect(body.items.map((item: Item) => item.procedure_code)).toEqual(Object.keys(many))
    expect(body.items[10_000]).toMatchObject({ unit_price_cents: 7, source: 'override' })
  })
})

async function cellsOf(mediaType: string, file: Buffer): Promise<(readonly string[])[]> {
  async function* bytes() {
    yield file
  }
  const found: (readonly string[])[] = []
  for await (const rows of readRows({ mediaType, bytes: bytes() })) found.push(...rows.map(({ values }) => values))
  return found
}

describe('as a file', () => {
  test('CSV has a header and a line for each code', async () => {
    const answer = await file('event_date=2026-03-09&format=csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await answer.text()).split('\r\n')
    expect(lines[0]).toBe(
      'procedure_code,procedure_name,price,source,period_id,refusal,porte_base,porte_percents,porte_amount,uco_base,uco_percents,uco_amount,film_base,film_percents,film_amount',
    )
    expect(lines[1]).toBe(`10101012,Procedure 10101012,140.04,table,${period},${','.repeat(9)}`)
    expect(lines).toHaveLength(8)
  })

  test.each(['csv', 'xlsx'])(
    '%s has the parts of each price by formula in columns, as JSON has them',
    async (format) => {
      const rows =
        'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2\n40000001,Exam,1C,,7.5,0.25\n'
      const tables = '/v1/scheduling/price-tables'
      const version = `parts-${format}`
      await clinic.rest('POST', tables, { version, portes: { '1C': 52.13 }, uco_value: 19.36, film_value: 21.7 })
      await clinic.rest('POST', `${tables}/${version}/import`, rows, { 'content-type': 'text/csv' })
      expect((await clinic.rest('POST', `${tables}/${version}/publish`)).status).toBe(200)
      const payer = await make.convenio()
      const terms = { cbhpm_table_version: version, cbhpm_percentage: 80, table_adjustments: [8.5] }
      await make.period(payer, { start_date: '2026-01-01', ...terms }, { '50000001': 700 })
      const query = `${CONVENIOS}/${payer}/prices?event_date=2026-03-09`
      const answer = await api.service.app.request(`${query}&format=${format}`, {
        headers: { 'x-api-key': clinic.key },
      })
      const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? ''
      const [header, exam, own] = await cellsOf(mediaType, Buffer.from(await answer.arrayBuffer()))
      expect(header?.slice(6, 9)).toEqual(['porte_base', 'porte_percents', 'porte_amount'])
      const percents = '80 % x 108.5 %'
      const parts = ['52.13', percents, '45.24884', '145.2', percents, '126.0336', '5.425', percents, '4.7089']
      expect(exam?.slice(6)).toEqual(parts)
      expect(own?.slice(0, 1)).toEqual(['50000001'])
      expect(own?.slice(6).join('')).toBe('')
      const { items } = (await clinic.rest('GET', query)).body
      expect(items[0].parts.map((part: { amount: string }) => part.amount)).toEqual(['45.24884', '126.0336', '4.7089'])
    },
  )

  test('XLSX is a workbook, and format=json is the answer without a format', async () => {
    const bytes = Buffer.from(await (await file('event_date=2026-03-09&format=xlsx')).arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await (await file('event_date=2026-03-09&format=json')).json()).toEqual(
      (await pricesOf(convenio, 'event_date=2026-03-09')).body,
    )
  })

  test.each([
    ['event_date=2025-12-31&format=csv', 404, 'no_period_in_force'],
    ['event_date=2026-03-09&format=csv&revision=99', 422, 'revision_not_reached'],
    ['event_date=2026-02-30&format=xlsx', 422, 'invalid_input'],
    ['event_date=2026-03-09&format=pdf', 422, 'invalid_input'],
  ])('%s is refused before the file begins', async (query, status, code) => {
    const answer = await file(query)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
  })

  test('asks for a key with the scope, and shows nothing of another clinic', async () => {
    const query = 'event_date=2026-03-09&format=csv'
    expect((await file(query, 'vk_nobody')).status).toBe(401)
    expect((await file(query, await clinic.newKey(['plans:read']))).status).toBe(403)
    expect((await file(query, (await api.newTenant()).key)).status).toBe(404)
  })
})
