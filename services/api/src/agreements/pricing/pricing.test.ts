import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

/** What a test looks at of a listed quote. */
interface ListedQuote {
  readonly quote: { readonly price_cents: number } | null
  readonly refusal: { readonly code: string } | null
}

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  await make.table('2024', { '10101012': '200.05', '20202020': '0.10' })
})
afterAll(() => api.close())

describe('three periods of one convenio', () => {
  let convenio: string
  beforeAll(async () => {
    convenio = await make.convenio({ copay_enabled: true, default_copay_percent: 30, default_copay_max_cents: 5_000 })
    const table = { cbhpm_table_version: '2024' }
    await make.period(convenio, { start_date: '2023-01-01', end_date: '2023-12-31', ...table, cbhpm_percentage: 70 })
    await make.period(convenio, { start_date: '2024-01-01', end_date: '2024-06-30', ...table }, { '10101012': 33_300 })
    await make.period(convenio, { start_date: '2024-08-01', ...table, copay_enabled: false })
  })

  test.each([
    ['before all', '2022-12-31', null],
    ['on the first day of the first', '2023-01-01', 14_004],
    ['inside the first', '2023-05-05', 14_004],
    ['on the last day of the first', '2023-12-31', 14_004],
    ['on the first day of the second', '2024-01-01', 33_300],
    ['on the last day of the second', '2024-06-30', 33_300],
    ['in the gap', '2024-07-01', null],
    ['on the last day of the gap', '2024-07-31', null],
    ['on the first day of the third', '2024-08-01', 20_005],
    ['far inside the third, open-ended', '2199-12-31', 20_005],
  ])('%s, %s', async (_words, date, cents) => {
    const quote = await make.quote(convenio, '10101012', date)
    const [listed] = (
      await clinic.rest('POST', '/v1/scheduling/quotes', {
        items: [{ convenio_id: convenio, procedure_code: '10101012', event_date: date }],
        explain: true,
      })
    ).body.items
    if (cents === null) {
      expect(quote).toMatchObject({ status: 404, body: { code: 'no_period_in_force' } })
      expect(listed).toEqual({
        quote: null,
        refusal: { code: 'no_period_in_force', status: 404, detail: quote.body.detail },
      })
    } else {
      expect(quote).toMatchObject({ status: 200, body: { unit_price_cents: cents } })
      expect(listed).toEqual({ quote: quote.body, refusal: null })
    }
  })

  test('each with the copay and the explanation of its own period', async () => {
    expect((await make.quote(convenio, '10101012', '2023-05-05')).body).toMatchObject({
      source: 'table',
      copay_cents: 4_201,
      payer_cents: 9_803,
    })
    expect((await make.quote(convenio, '10101012', '2024-05-05')).body).toMatchObject({
      source: 'override',
      copay_cents: 5_000,
    })
    expect((await make.quote(convenio, '10101012', '2024-09-05', '&quantity=3')).body).toMatchObject({
      price_cents: 60_015,
      copay_cents: 0,
    })
    const { explanation } = (await make.quote(convenio, '10101012', '2023-05-05')).body
    expect(explanation).toContainEqual({
      rule: 'table',
      applied: true,
      because: 'table "2024" x 70 % = 140.035, rounded half up to 140.04',
      exact: '140.035',
      rounded_cents: 14_004,
    })
  })

  test('a code that no table holds has no price', async () => {
    expect((await make.quote(convenio, '99999999', '2023-05-05')).body.code).toBe('no_price')
  })
})

describe('as known then', () => {
  test('a quote at an earlier revision stays as it was, whatever is activated or published since', async () => {
    const convenio = await make.convenio()
    const at = async (revision: number) =>
      (await make.quote(convenio, '30303030', '2024-05-05', `&revision=${revision}`)).body
    expect(await at(1)).toMatchObject({ code: 'no_period_in_force' })
    await make.period(convenio, { start_date: '2024-01-01', end_date: '2024-12-31', cbhpm_table_version: 'LATE' }) // revisions 2 and 3
    expect(await at(2)).toMatchObject({ code: 'no_period_in_force' })
    expect(await at(3)).toMatchObject({ code: 'price_table_unavailable' })
    await make.table('LATE', { '30303030': '1.00' }) // revision 4
    expect((await make.quote(convenio, '30303030', '2024-05-05')).body).toMatchObject({
      unit_price_cents: 100,
      revision: 4,
    })
    expect(await at(4)).toMatchObject({ unit_price_cents: 100 })
    expect(await at(3)).toMatchObject({ code: 'price_table_unavailable' })
    expect(await at(2)).toMatchObject({ code: 'no_period_in_force' })
    expect(await at(5)).toMatchObject({ status: 422, code: 'revision_not_reached' })
  })

  test('an instant stands for the revision that was newest then', async () => {
    const convenio = await make.convenio()
    const period = await make.draft(convenio, { start_date: '2024-01-01' })
    await make.override(convenio, period, '1', 100)
    const { revision } = await make.activate(convenio, period)
    const log = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog`)).body.items
    const { at } = log.find((entry: { change_type: string }) => entry.change_type === 'activate')
    const knownAt = (instant: string) =>
      make.quote(convenio, '1', '2024-05-05', `&known_at=${encodeURIComponent(instant)}`)
    expect((await knownAt(at)).body).toMatchObject({ unit_price_cents: 100, revision })
    const before = log.find((entry: { revision: number }) => entry.revision === revision - 1).at
    expect((await knownAt(before)).body.code).toBe('no_period_in_force')
    expect((await knownAt('2020-01-01T00:00:00Z')).body.code).toBe('no_period_in_force')
    expect((await knownAt('2199-01-01T00:00:00Z')).body.code).toBe('revision_not_reached')
    expect((await make.quote(convenio, '1', '2024-05-05', `&revision=1&known_at=${at}`)).status).toBe(422)
  })
})

describe('coverage by appointment type', () => {
  test('a rule says what is covered, what needs authorization and what it costs', async () => {
    const convenio = await make.convenio({ copay_enabled: true, default_copay_percent: 50 })
    const period = await make.draft(convenio, { start_date: '2024-01-01' })
    await make.override(convenio, period, '1', 1_000)
    const [exam, never] = ['550e8400-e29b-41d4-a716-446655440001', '550e8400-e29b-41d4-a716-446655440002']
    const rules = `${CONVENIOS}/${convenio}/contracts/${period}/type-rules`
    await clinic.rest('POST', rules, { appointment_type_id: exam, requires_authorization: true, copay_percent: 10 })
    await clinic.rest('POST', rules, { appointment_type_id: never, is_covered: false })
    await make.activate(convenio, period)
    expect((await make.quote(convenio, '1', '2024-05-05')).body).toMatchObject({
      copay_cents: 500,
      requires_authorization: false,
    })
    expect((await make.quote(convenio, '1', '2024-05-05', `&appointment_type_id=${exam}`)).body).toMatchObject({
      copay_cents: 100,
      requires_authorization: true,
    })
    expect(await make.quote(convenio, '1', '2024-05-05', `&appointment_type_id=${never}`)).toMatchObject({
      status: 422,
      body: { code: 'not_covered' },
    })
  })
})

describe('a list of quotes', () => {
  test('answers each item in its place, of several convenios', async () => {
    const [a, b] = [await make.convenio(), await make.convenio()]
    await make.period(a, { start_date: '2024-01-01' }, { '1': 100 })
    await make.period(b, { start_date: '2024-01-01' }, { '1': 200 })
    const item = (convenio_id: string, procedure_code = '1') => ({
      convenio_id,
      procedure_code,
      event_date: '2024-05-05',
    })
    const unknown = '00000000-0000-4000-8000-000000000000'
    const { body } = await clinic.rest('POST', '/v1/scheduling/quotes', {
      items: [item(b), item(unknown), item(a), item(a, '2'), item(b)],
    })
    expect(body.items.map((one: ListedQuote) => one.quote?.price_cents ?? one.refusal?.code)).toEqual([
      200,
      'convenio_not_found',
      100,
      'no_price',
      200,
    ])
    expect(body.items[0].quote.explanation).toBeUndefined()
  })

  test('of ten thousand is answered whole, of one more refused', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
    const items = Array.from({ length: 10_000 }, () => ({
      convenio_id: convenio,
      procedure_code: '1',
      event_date: '2024-05-05',
    }))
    const answer = await clinic.rest('POST', '/v1/scheduling/quotes', { items })
    expect(answer.body.items).toHaveLength(10_000)
    expect(answer.body.items.every((one: { quote: { price_cents: number } }) => one.quote.price_cents === 100)).toBe(
      true,
    )
    expect((await clinic.rest('POST', '/v1/scheduling/quotes', { items: [...items, items[0]] })).status).toBe(422)
  })
})

test('a deactivated convenio still answers for what it priced', async () => {
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
  await clinic.rest('DELETE', `${CONVENIOS}/${convenio}`)
  expect((await make.quote(convenio, '1', '2024-05-05')).body.price_cents).toBe(100)
})

test('another tenant asks for it in vain', async () => {
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
  const stranger = scenario(await api.newTenant())
  const unknown = '00000000-0000-4000-8000-000000000000'
  const [theirs, nobodys] = [
    await stranger.quote(convenio, '1', '2024-05-05'),
    await stranger.quote(unknown, '1', '2024-05-05'),
  ]
  expect(theirs.status).toBe(404)
  expect({ ...theirs.body, detail: '', request_id: '' }).toEqual({ ...nobodys.body, detail: '', request_id: '' })
})
