import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const terminate = (convenio: string, period: string, body?: unknown) =>
  clinic.rest('PATCH', `${CONVENIOS}/${convenio}/contracts/${period}/terminate`, body)
const revoke = (convenio: string, period: string, body: unknown = { reason: 'a mistake' }) =>
  clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/revoke`, body)
const prices = async (convenio: string, days: readonly string[], more = '') =>
  Promise.all(days.map(async (day) => (await make.quote(convenio, 'A', day, more)).body.unit_price_cents ?? null))

describe('a period that is terminated', () => {
  test('without a body ends today, and prices its days as before', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, YEAR, { A: 100 })
    expect(await terminate(convenio, period)).toMatchObject({
      status: 200,
      body: {
        status: 'terminated',
        closed_reason: 'termination',
        in_force: true,
        validity_end: '2026-06-15',
        retroactive: false,
        revision: 5,
      },
    })
    expect(await prices(convenio, ['2026-01-01', '2026-06-15', '2026-06-16'])).toEqual([100, 100, null])
    expect(await prices(convenio, ['2026-06-16'], '&revision=4')).toEqual([100])
  })

  test.each([
    ['2025-12-31', 422, undefined],
    ['2026-01-01', 200, true],
    ['2026-06-13', 200, true],
    ['2026-06-14', 200, false],
    ['2026-12-31', 200, false],
    ['2027-01-01', 422, undefined],
  ])('with %s as its last day is answered %d, retroactive: %s', async (effective_date, status, retroactive) => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, YEAR)
    const answer = await terminate(convenio, period, { effective_date, reason: 'the payer left' })
    expect(answer.status).toBe(status)
    if (status === 422) return expect(answer.body.code).toBe('outside_validity')
    expect(answer.body).toMatchObject({ validity_end: effective_date, retroactive })
    const log = await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${period}/changelog?limit=1`)
    expect(log.body.items[0]).toMatchObject({
      change_type: 'terminate',
      reason: 'the payer left',
      retroactive,
      previous_values: { status: 'active', validity_end: '2026-12-31' },
      new_values: { status: 'terminated', validity_end: effective_date },
    })
  })

  test('frees the days after its last one', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, YEAR, { A: 100 })
    await terminate(convenio, period, { effective_date: '2026-06-30' })
    await make.period(convenio, { start_date: '2026-07-01' }, { A: 200 })
    expect(await prices(convenio, ['2026-06-30', '2026-07-01'])).toEqual([100, 200])
  })

  test('must not be a draft, and once it has ended that must be said', async () => {
    const convenio = await make.convenio()
    const past = await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-31' })
    const draft = await make.draft(convenio, YEAR)
    expect(await terminate(convenio, draft)).toMatchObject({ status: 422, body: { code: 'period_not_active' } })
    const on = { effective_date: '2025-06-30' }
    expect(await terminate(convenio, past, on)).toMatchObject({
      status: 422,
      body: { code: 'period_not_active', detail: expect.stringContaining('is expired, not active') },
    })
    expect(await terminate(convenio, past, { ...on, retroactive: true })).toMatchObject({
      status: 200,
      body: { status: 'terminated', validity_end: '2025-06-30', retroactive: true },
    })
  })
})

describe('a period that is revoked', () => {
  test("before it starts prices no day any more, shows its dates, and stands in nobody's way", async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-06-16', end_date: '2026-12-31' }, { A: 100 })
    expect(await revoke(convenio, period)).toMatchObject({
      status: 200,
      body: {
        status: 'terminated',
        closed_reason: 'revocation',
        in_force: false,
        validity_start: '2026-06-16',
        validity_end: '2026-12-31',
        reopened_period_id: null,
        retroactive: false,
      },
    })
    expect(await prices(convenio, ['2026-06-16'])).toEqual([null])
    expect(await prices(convenio, ['2026-06-16'], '&revision=4')).toEqual([100])
    const log = await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${period}/changelog?limit=1`)
    expect(log.body.items[0]).toMatchObject({
      change_type: 'revoke',
      reason: 'a mistake',
      previous_values: { status: 'active', closed_reason: null },
      new_values: { status: 'terminated', closed_reason: 'revocation' },
    })
    await make.period(convenio, { start_date: '2026-06-16' }, { A: 200 })
    expect(await prices(convenio, ['2026-06-16'])).toEqual([200])
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/at-date?date=2026-06-16`)).body.id).not.toBe(
      period,
    )
  })

  test('once it has started only when that is said', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-06-15' }, { A: 100 })
    expect(await revoke(convenio, period)).toMatchObject({ status: 422, body: { code: 'period_started' } })
    expect(await revoke(convenio, period, { reason: 'never agreed', retroactive: true })).toMatchObject({
      status: 200,
      body: { retroactive: false },
    })
  })

  test('needs a reason', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-07-01' })
    expect((await revoke(convenio, period, {})).body.errors).toMatchObject([{ path: 'reason' }])
  })
})
