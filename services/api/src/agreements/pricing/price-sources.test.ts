import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MovedPrice } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const DAY = '2026-03-04'
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const HEADER = 'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  await formulas('2018', { '1C': 52.13, '3A': 80, '9Z': 1 }, 19.36, [
    '40000001,Formula,1C,,7.5,0.25',
    '40000002,Exam,3A,0.25,4.321,0.5632',
    '40000003,Rare,9Z,,,',
  ])
  await formulas('2021', { '1C': 60, '3A': 100 }, 21.89, ['40000009,Other,1C,,,'])
  await make.table('drugs', { '90000001': '10.00', '40000001': '1.00' })
  await make.table('house', { '90000001': '12.00', '70000001': '3.00' })
})
afterAll(() => api.close())

async function formulas(version: string, portes: object, uco_value: number, rows: string[]) {
  await must('POST', TABLES, { version, portes, uco_value, film_value: 21.7 })
  await must('POST', `${TABLES}/${version}/import`, [HEADER, ...rows, ''].join('\n'), { 'content-type': 'text/csv' })
  await must('POST', `${TABLES}/${version}/publish`)
}

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function agreed(terms: Record<string, unknown>): Promise<[convenio: string, period: string]> {
  const convenio = await make.convenio()
  return [convenio, await make.period(convenio, { ...YEAR, ...terms })]
}

async function cents(convenio: string, code: string, more = '', day = DAY): Promise<number | string> {
  const { body } = await make.quote(convenio, code, day, more)
  return body.unit_price_cents ?? body.code
}

interface EffectivePrice {
  readonly procedure_code: string
  readonly unit_price_cents: number
}

interface Step {
  readonly rule: string
  readonly because: string
}
const sentences = (body: { explanation: Step[] }, rule: string) =>
  body.explanation.filter((step) => step.rule === rule).map(({ because }) => because)

describe('a price by formula', () => {
  test('is explained by its parts, each exact and with its own percent', async () => {
    const [convenio] = await agreed({ cbhpm_table_version: '2018', cbhpm_percentage: 80 })
    const { body } = await make.quote(convenio, '40000001', DAY)
    expect(body.unit_price_cents).toBe(16_220)
    expect(sentences(body, 'part')).toEqual([
      'porte 1C 52.13 x 1 x 80 % = 41.704',
      '7.5 UCO x 19.36 x 80 % = 116.16',
      '0.25 m2 of film x 21.7 x 80 % = 4.34',
    ])
    expect(sentences(body, 'table')).toEqual(['table "2018" x 80 % = 162.204, rounded half up to 162.20'])
  })

  test('is reckoned by the values and the percents of its parts that the period has of its own', async () => {
    const own = { uco_value: 18, table_factors: { porte: 80 } }
    const [convenio, period] = await agreed({ cbhpm_table_version: '2018', ...own })
    const { body } = await make.quote(convenio, '40000001', DAY)
    expect(body.unit_price_cents).toBe(18_213)
    expect(sentences(body, 'part')).toEqual([
      'porte 1C 52.13 x 1 x 80 % = 41.704',
      '7.5 UCO x 18 = 135',
      '0.25 m2 of film x 21.7 = 5.425',
    ])
    expect(sentences(body, 'table')).toEqual(['table "2018" by its parts = 182.129, rounded half up to 182.13'])
    const shown = await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}`)
    expect(shown.price_sources).toEqual([{ version: '2018', ...own }])
    const listed = await must('POST', '/v1/scheduling/quotes', {
      items: [{ convenio_id: convenio, procedure_code: '40000001', event_date: DAY }],
    })
    expect(listed.items[0].quote.unit_price_cents).toBe(18_213)
  })

  test('of an exam is 110.00, and 77.00 at 70 % of each part', async () => {
    const values = { cbhpm_table_version: '2018', uco_value: 18 }
    const [whole] = await agreed({ ...values, film_value: '21.70' })
    expect(await cents(whole, '40000002')).toBe(11_000)
    const [less] = await agreed({ ...values, cbhpm_percentage: 70 })
    expect(await cents(less, '40000002')).toBe(7_700)
  })

  test('takes the values of portes from another table', async () => {
    const [convenio] = await agreed({ cbhpm_table_version: '2018', porte_values_from: '2021' })
    expect(await cents(convenio, '40000001')).toBe(6000 + 14_520 + 543) // 60 + 7.5 x 19.36 + 5.425
    const { body } = await make.quote(convenio, '40000003', DAY)
    expect(body).toMatchObject({ status: 404, code: 'no_price' })
    expect(body.detail).toContain('"2021" has no value for porte "9Z"')
  })

  test('of a quote equals that of the elective act', async () => {
    const own = { uco_value: 18, table_factors: { porte: 80, uco: 110 }, cbhpm_percentage: 90 }
    const [convenio] = await agreed({ cbhpm_table_version: '2018', ...own })
    const act = await must('POST', `${CONVENIOS}/${convenio}/acts/quote`, {
      event_date: DAY,
      character: 'elective',
      procedures: [{ line: '1', procedure_code: '40000001', participants: [{ role: 'surgeon' }] }],
    })
    expect(act.price_cents).toBe(await cents(convenio, '40000001'))
    expect(act.price_cents).toBe(19_509) // 41.704 + 148.5 + 4.8825
  })
})

describe('several tables in order', () => {
  const SOURCES = [{ version: '2018', code_table: '22' }, { version: 'drugs', code_table: '20', percentage: 150 }, { version: 'house' }] // prettier-ignore

  test('price by the first that holds the code', async () => {
    const [convenio] = await agreed({ price_sources: SOURCES })
    expect(await cents(convenio, '40000001')).toBe(20_276)
    expect(await cents(convenio, '90000001')).toBe(1500)
    expect(await cents(convenio, '70000001')).toBe(300)
    expect(await make.quote(convenio, '11111111', DAY)).toMatchObject({
      status: 404,
      body: { code: 'no_price', detail: expect.stringContaining('"2018", "drugs", "house" hold 11111111') },
    })
  })

  test('price by a source of the TISS table that is asked for, or of any', async () => {
    const [convenio] = await agreed({ price_sources: SOURCES })
    const { body } = await make.quote(convenio, '40000001', DAY, '&code_table=20')
    expect(body).toMatchObject({ code_table: '20', unit_price_cents: 150 })
    expect(await cents(convenio, '40000001', '&code_table=22')).toBe(20_276)
    expect(await cents(convenio, '90000001', '&code_table=22')).toBe(1200)
    expect(await cents(convenio, '40000001', '&code_table=19')).toBe('no_price')
    const lines = ['20', '22', '19'].map((code_table) => ({ code_table, participants: [{ role: 'surgeon' }] }))
    const act = await must('POST', `${CONVENIOS}/${convenio}/acts/quote`, {
      event_date: DAY,
      character: 'elective',
      procedures: lines.map((one) => ({
        ...one,
        line: one.code_table,
        procedure_code: '40000001',
        team: one.code_table,
      })),
    })
    expect(act.lines).toMatchObject([
      { code_table: '20', price_cents: 150 },
      { code_table: '22', price_cents: 20_276 },
      { code_table: '19', refusal: { code: 'no_price' } },
    ])
    const { items } = await must('GET', `${CONVENIOS}/${convenio}/prices?event_date=${DAY}&code_table=20`)
    const prices = items.map((item: EffectivePrice) => [item.procedure_code, item.unit_price_cents])
    expect(Object.fromEntries(prices)).toEqual({ '40000001': 150, '70000001': 300, '90000001': 1500 })
  })

  test('are listed with the parts of each price by formula', async () => {
    const [convenio] = await agreed({ price_sources: [{ version: '2018', percentage: 80 }, { version: 'house' }] })
    const { items } = await must('GET', `${CONVENIOS}/${convenio}/prices?event_date=${DAY}`)
    const found = (code: string) => items.find((item: EffectivePrice) => item.procedure_code === code)
    expect(found('40000001').parts).toMatchObject([
      { part: 'porte', base: '52.13', factors: [{ rule: 'table', percent: 80 }], amount: '41.704' },
      { part: 'uco', base: '145.2', amount: '116.16' },
      { part: 'film', base: '5.425', amount: '4.34' },
    ])
    expect(found('70000001')).not.toHaveProperty('parts')
  })

  test('are listed with every code that one of them holds', async () => {
    const [convenio] = await agreed({ price_sources: SOURCES })
    const { items } = await must('GET', `${CONVENIOS}/${convenio}/prices?event_date=${DAY}`)
    const prices = items.map((item: EffectivePrice) => [item.procedure_code, item.unit_price_cents])
    expect(Object.fromEntries(prices)).toMatchObject({ '40000001': 20_276, '90000001': 1500, '70000001': 300 })
  })

  test('wait for one that is not known, unless one before it holds the code', async () => {
    const [convenio] = await agreed({
      price_sources: [{ version: '2018' }, { version: 'late' }, { version: 'house' }],
    })
    expect(await cents(convenio, '40000001')).toBe(20_276)
    expect(await cents(convenio, '70000001')).toBe('price_table_unavailable')
    const before = (await must('GET', `${CONVENIOS}/${convenio}`)).revision
    await make.table('late', { '70000001': '5.00' })
    expect(await cents(convenio, '70000001')).toBe(500)
    expect(await cents(convenio, '70000001', `&revision=${before}`)).toBe('price_table_unavailable')
  })

  test.each([
    ['a version', { cbhpm_table_version: 'house', price_sources: [{ version: '2018' }] }, 'cbhpm_table_version'],
    ['a percentage', { cbhpm_percentage: 80, price_sources: [{ version: '2018', percentage: 70 }] }, 'cbhpm_percentage'], // prettier-ignore
    ['a value', { uco_value: 18, price_sources: [{ version: '2018', uco_value: 19 }] }, 'uco_value'],
  ])('said twice and unequal are refused: %s', async (_what, terms, field) => {
    const convenio = await make.convenio()
    const answer = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, { ...YEAR, ...terms })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(JSON.stringify(answer.body.errors)).toContain(field)
  })

  test('that say what the plain fields say leave the period as it always was', async () => {
    const plain = { cbhpm_table_version: '2018', cbhpm_percentage: 80 }
    const [convenio, period] = await agreed({
      ...plain,
      price_sources: [{ version: '2018', percentage: 80, adjusted: true, fixed: false }],
    })
    expect(await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}`)).toMatchObject({
      ...plain,
      price_sources: null,
    })
    const snapshot = await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/snapshot`)
    expect(Object.keys(snapshot)).not.toContain('price_sources')
  })

  test('stand in snapshot and log, and the log proves them', async () => {
    const [convenio, period] = await agreed({ price_sources: SOURCES, uco_value: 18 })
    const snapshot = await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/snapshot`)
    expect(snapshot.price_sources).toEqual([{ ...SOURCES[0], uco_value: 18 }, ...SOURCES.slice(1)])
    expect(snapshot.price_tables.map(({ version }: { version: string }) => version)).toEqual(['2018', 'drugs', 'house'])
    expect(snapshot.price_tables[0]).toMatchObject({ portes: { '1C': '52.13' }, uco_value: 19.36, film_value: 21.7 })
    const log = await must('GET', `${CONVENIOS}/${convenio}/changelog`)
    expect(log.items[0].new_values.price_sources).toEqual(snapshot.price_sources)
    expect(await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })
})

describe('what becomes of several tables', () => {
  const SOURCES = [{ version: '2018' }, { version: 'drugs', adjusted: true }, { version: 'house' }]
  const START = { new_start_date: '2026-07-01' }
  const CODES = ['40000001', '90000001', '70000001']
  const all = async (convenio: string, day: string, more = '') =>
    Promise.all(CODES.map((code) => cents(convenio, code, more, day)))

  test('in a reajuste: the percent moves those that are adjusted, and no earlier revision', async () => {
    const [convenio, period] = await agreed({ price_sources: SOURCES })
    const { revision } = await must('GET', `${CONVENIOS}/${convenio}`)
    const path = `${CONVENIOS}/${convenio}/contracts/${period}`
    const preview = await must('POST', `${path}/reajuste/preview`, { ...START, reajuste_percent: 10 })
    const made = await must('POST', `${path}/reajuste`, {
      ...START,
      reajuste_percent: 10,
      preview_digest: preview.digest,
    })
    const [formula, drug, own] = [22_303, 1100, 300]
    expect(await all(convenio, '2026-07-01')).toEqual([formula, drug, own])
    expect(await all(convenio, '2026-06-30')).toEqual([20_276, 1000, 300])
    expect(await all(convenio, '2026-07-01', `&revision=${revision}`)).toEqual([20_276, 1000, 300])
    expect(made.new_period?.price_sources ?? preview.price_sources).toEqual([
      { version: '2018', table_adjustments: [10] },
      { version: 'drugs', table_adjustments: [10], adjusted: true },
      { version: 'house' },
    ])
    const moved = new Map(preview.prices.map((price: MovedPrice) => [price.procedure_code, price.new_cents]))
    expect(CODES.map((code) => moved.get(code))).toEqual([formula, drug, own])
  })

  test('in a reajuste that says a value: it is a new price of the first, and the rest is moved', async () => {
    const [convenio, period] = await agreed({ price_sources: SOURCES })
    const body = { ...START, reajuste_percent: 10, uco_value: 20 }
    await must('POST', `${CONVENIOS}/${convenio}/contracts/${period}/reajuste`, body)
    expect(await all(convenio, '2026-07-01')).toEqual([20_756, 1100, 300]) // 52.13 + 7.5 x 20 + 5.425
  })

  test('in a renewal, a copy and a correction: they go over', async () => {
    const [convenio, period] = await agreed({ price_sources: SOURCES })
    const path = `${CONVENIOS}/${convenio}/contracts`
    const renewal = await must('POST', `${path}/${period}/renew`, { new_end_date: '2027-12-31' })
    await make.activate(convenio, renewal.new_period_id)
    expect(await all(convenio, '2027-01-01')).toEqual([20_276, 1000, 300])
    const copy = await must('POST', path, { start_date: '2028-01-01', copy_from: period })
    expect(copy.price_sources).toEqual(SOURCES)
    const put = await must('PUT', `${path}/${copy.id}`, { start_date: '2028-01-01', cbhpm_table_version: '2021' })
    expect(put.price_sources).toEqual([{ version: '2021' }, ...SOURCES.slice(1)])
    const corrected = await must('POST', `${path}/${period}/correct`, {
      reason: 'two tables alone',
      price_sources: [{ version: '2018' }, { version: 'house' }],
    })
    expect(corrected.new_period.price_sources).toEqual([{ version: '2018' }, { version: 'house' }])
    expect(await all(convenio, '2026-07-01')).toEqual([20_276, 1200, 300])
    expect(await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })
})
