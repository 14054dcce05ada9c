import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// Agreements as they are lived: agreed late, and of days that are over. Today is 2026-06-15.

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const LATE = { retroactive: true }
const ENDED = { start_date: '2025-05-17', end_date: '2026-05-16' }
const act = (convenio: string, period: string, what: string, body: unknown) =>
  clinic.rest(what === 'terminate' ? 'PATCH' : 'POST', `${CONVENIOS}/${convenio}/contracts/${period}/${what}`, body)
const price = async (convenio: string, day: string, code = 'A') =>
  (await make.quote(convenio, code, day)).body.unit_price_cents ?? null
const prices = (convenio: string, days: readonly string[], code = 'A') =>
  Promise.all(days.map((day) => price(convenio, day, code)))

describe('a percent agreed after the period has ended', () => {
  test('counts from the day that was agreed to the old end, once it is said that this is late', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, ENDED, { A: 10_000 })
    const agreed = { new_start_date: '2026-03-17', reajuste_percent: 10 }
    expect(await act(convenio, period, 'reajuste', agreed)).toMatchObject({
      status: 422,
      body: { code: 'period_not_active', detail: expect.stringMatching(/is expired.*"retroactive": true/) },
    })
    expect(await act(convenio, period, 'reajuste/preview', { ...agreed, ...LATE })).toMatchObject({
      status: 200,
      body: { validity_end: '2026-05-16', retroactive: true },
    })
    expect(await act(convenio, period, 'reajuste', { ...agreed, ...LATE })).toMatchObject({
      status: 201,
      body: { new_period: { validity_end: '2026-05-16', status: 'expired' }, retroactive: true, gap: null },
    })
    const days = ['2026-03-16', '2026-03-17', '2026-05-16', '2026-05-17']
    expect(await prices(convenio, days)).toEqual([10_000, 11_000, 11_000, null])
  })

  test('of 4.83 % from the day after the end counts on that first day too', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2025-05-18', end_date: '2026-05-17' }, { A: 10_007 })
    const agreed = { new_start_date: '2026-05-18', reajuste_percent: 4.83, ...LATE }
    expect(await act(convenio, period, 'reajuste', agreed)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: 'new_end_date' }] },
    })
    expect((await act(convenio, period, 'reajuste', { ...agreed, new_end_date: null })).status).toBe(201)
    expect(await prices(convenio, ['2026-05-17', '2026-05-18', '2026-06-15'])).toEqual([10_007, 10_490, 10_490])
  })

  test('leaves a gap where it starts later still, and the answer says so', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, ENDED, { A: 10_000 })
    const agreed = { new_start_date: '2026-06-01', new_end_date: null, reajuste_percent: 10, ...LATE }
    expect((await act(convenio, period, 'reajuste', agreed)).body.gap).toEqual({ from: '2026-05-17', to: '2026-05-31' })
  })

  test('leaves the prices of later periods, self-pay ones too, and names these periods', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, ENDED)
    const later = await make.period(convenio, { start_date: '2026-06-01' })
    const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
    const answer = await act(convenio, period, 'reajuste', {
      new_start_date: '2026-05-01',
      reajuste_percent: 10,
      ...LATE,
    })
    expect(answer.body.later_periods).toEqual([
      { period_id: later, status: 'active', validity_start: '2026-06-01', validity_end: null },
    ])
    const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01', '2027-01-01']
    expect(await prices(convenio, days, 'P')).toEqual([1000, 1100, 1100, 1000, 1000])
    await act(convenio, answer.body.new_period.id, 'revoke', { reason: 'not agreed', ...LATE })
    expect(await prices(convenio, days, 'P')).toEqual([1000, 1000, 1000, 1000, 1000])
  })
})

describe('a termination that was a mistake', () => {
  async function terminated(fields: Record<string, unknown> = {}) {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A: 100 })
    const answer = await act(convenio, period, 'terminate', { effective_date: '2026-05-06', ...fields })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return { convenio, period, answer }
  }
  const DAYS = ['2026-05-06', '2026-05-07', '2026-12-31', '2027-01-01']

  test('40 days back is undone by reinstate, once it is said that this is late', async () => {
    const { convenio, period } = await terminated()
    expect(await prices(convenio, DAYS)).toEqual([100, null, null, null])
    const reason = { reason: 'the wrong payer' }
    expect((await act(convenio, period, 'reinstate', reason)).body).toMatchObject({
      code: 'period_not_active',
      detail: expect.stringContaining('"retroactive": true'),
    })
    expect(await act(convenio, period, 'reinstate', { ...reason, ...LATE })).toMatchObject({
      status: 200,
      body: { status: 'active', closed_reason: null, validity_end: '2026-12-31', retroactive: true, in_force: true },
    })
    expect(await prices(convenio, DAYS)).toEqual([100, 100, 100, null])
    const log = await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog?limit=1`)
    expect(log.body.items[0]).toMatchObject({ change_type: 'reinstate', reason: 'the wrong payer', retroactive: true })
    expect((await act(convenio, period, 'reinstate', reason)).body.code).toBe('period_not_terminated')
  })

  test('is undone too by a later last day, up to the end that the period had', async () => {
    const { convenio, period } = await terminated()
    const move = (effective_date: string) => act(convenio, period, 'terminate', { effective_date, ...LATE })
    expect((await move('2027-01-01')).body.code).toBe('outside_validity')
    expect((await move('2026-04-30')).body).toMatchObject({ validity_end: '2026-04-30', retroactive: true })
    expect((await move('2026-12-31')).body).toMatchObject({ validity_end: '2026-12-31', retroactive: true })
    expect(await prices(convenio, DAYS)).toEqual([100, 100, 100, null])
    // all moves were one termination
    expect((await act(convenio, period, 'reinstate', { reason: 'back' })).body).toMatchObject({ status: 'active' })
  })

  test('stands while another period has the days, which is named', async () => {
    const { convenio, period } = await terminated()
    const other = await make.draft(convenio, { start_date: '2026-06-01' })
    const answers = [
      await act(convenio, period, 'reinstate', { reason: 'back', ...LATE }),
      await act(convenio, period, 'terminate', { effective_date: '2026-06-01', ...LATE }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'period_overlap', detail: expect.stringContaining(other) },
      })
    expect((await act(convenio, period, 'terminate', { effective_date: '2026-05-31', ...LATE })).status).toBe(200)
  })

  test('under notice is undone without the word', async () => {
    const { convenio, period } = await terminated({ effective_date: '2026-06-15' })
    expect((await act(convenio, period, 'reinstate', { reason: 'we stay' })).status).toBe(200)
  })
})

describe('a termination while later periods are there', () => {
  async function withLater() {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' }, { A: 100 })
    const next = await make.period(convenio, { start_date: '2026-07-01', end_date: '2026-12-31' }, { A: 200 })
    const last = await make.period(convenio, { start_date: '2027-01-01' }, { A: 300 })
    await act(convenio, last, 'terminate', { effective_date: '2027-06-30' })
    const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
    return { convenio, period, next, last }
  }
  const DAYS = ['2026-05-31', '2026-06-01', '2026-07-01', '2027-06-30', '2027-07-01']

  test('tells what still prices after its last day', async () => {
    const { convenio, period, next, last } = await withLater()
    const { body } = await act(convenio, period, 'terminate', { effective_date: '2026-05-31' })
    expect(body.ended_successors).toEqual([])
    expect(body.still_pricing).toMatchObject({
      periods: [
        { period_id: next, status: 'active' },
        { period_id: last, status: 'terminated', validity_end: '2027-06-30' },
      ],
      particular_prices: { count: 1, codes: ['P'] },
    })
  })

  test('ends them too where that is said, in one revision, and reinstate puts all back', async () => {
    const { convenio, period, next, last } = await withLater()
    const before = await prices(convenio, DAYS)
    const answer = await act(convenio, period, 'terminate', { effective_date: '2026-05-31', end_successors: true })
    expect(answer.body).toMatchObject({
      ended_successors: [{ period_id: next }, { period_id: last }],
      still_pricing: { periods: [], particular_prices: { count: 1 } },
    })
    expect(await prices(convenio, DAYS)).toEqual([100, null, null, null, null])
    expect(await prices(convenio, DAYS, 'P')).toEqual([1000, 1000, 1000, 1000, 1000])
    const moved = await act(convenio, period, 'terminate', { effective_date: '2026-06-10', ...LATE })
    expect(moved.body.revision).toBe(answer.body.revision + 1)
    const back = await act(convenio, period, 'reinstate', { reason: 'all of it', ...LATE })
    expect(back.body).toMatchObject({ restored_successors: [{ period_id: next }, { period_id: last }] })
    expect(await prices(convenio, DAYS)).toEqual(before)
    // the later termination of the last one stands as before
    expect((await act(convenio, last, 'reinstate', { reason: 'that too' })).body).toMatchObject({ validity_end: null })
  })

  test('asks for the word where one of them has started', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-14' })
    await make.period(convenio, { start_date: '2026-06-15' })
    api.setNow('2026-06-14T15:00:00Z')
    const end = { effective_date: '2026-05-31', end_successors: true }
    expect((await act(convenio, period, 'terminate', end)).status).toBe(200)
    api.setNow('2026-06-15T15:00:00Z')
    await act(convenio, period, 'reinstate', { reason: 'not yet', ...LATE })
    expect((await act(convenio, period, 'terminate', { ...end, retroactive: false })).body.code).toBe(
      'period_not_active',
    )
    expect((await act(convenio, period, 'terminate', { ...end, ...LATE })).status).toBe(200)
  })
})

test('a draft over a period that has ended is told that it is over an expired one', async () => {
  const convenio = await make.convenio()
  await make.period(convenio, ENDED)
  const draft = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, { start_date: '2026-05-16' })
  expect(draft).toMatchObject({ status: 409, body: { detail: expect.stringContaining('the expired period') } })
})
