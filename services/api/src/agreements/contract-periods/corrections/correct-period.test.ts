import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// What was written down wrong from the first day. Today is 2026-06-15.

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  await make.table('2024', { T: '100.00' })
})
afterAll(() => api.close())

const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const REASON = { reason: '620.00 was agreed' }
const path = (convenio: string, period: string) => `${CONVENIOS}/${convenio}/contracts/${period}`
const act = (convenio: string, period: string, what: string, body: unknown) =>
  clinic.rest(what === 'terminate' ? 'PATCH' : 'POST', `${path(convenio, period)}/${what}`, body)
async function must(convenio: string, period: string, what: string, body: unknown) {
  const answer = await act(convenio, period, what, body)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}
const price = async (convenio: string, code: string, day: string, more = '') =>
  (await make.quote(convenio, code, day, more)).body.unit_price_cents ?? null
const get = async (convenio: string, period: string) => (await clinic.rest('GET', path(convenio, period))).body

async function agreed(fields: Record<string, unknown> = YEAR) {
  const convenio = await make.convenio({ cbhpm_table_version: '2024', copay_enabled: true, default_copay_percent: 10 })
  return { convenio, period: await make.period(convenio, fields, { A: 333, B: 6200 }) }
}

describe('62.00 instead of 620.00 since the first day of a period', () => {
  test('is corrected from that day on, and all else is as it was', async () => {
    const { convenio, period } = await agreed()
    const before = await get(convenio, period)
    const body = { ...REASON, changes: [{ procedure_code: 'B', price_cents: 62_000 }] }
    const preview = await must(convenio, period, 'correct/preview', body)
    expect(preview.prices).toMatchObject([
      { procedure_code: 'A', difference_cents: 0 },
      { procedure_code: 'B', old_cents: 6200, new_cents: 62_000 },
      { procedure_code: 'T', difference_cents: 0 },
    ])
    const made = await must(convenio, period, 'correct', { ...body, preview_digest: preview.digest })
    expect(made).toMatchObject({
      corrected_period_id: period,
      retroactive: true,
      new_period: {
        status: 'active',
        in_force: true,
        corrects: period,
        validity_start: '2026-01-01',
        validity_end: '2026-12-31',
      },
    })
    const days = ['2026-01-01', '2026-12-31', '2027-01-01']
    expect(await Promise.all(days.map((day) => price(convenio, 'B', day)))).toEqual([62_000, 62_000, null])
    expect(await Promise.all(['A', 'T'].map((code) => price(convenio, code, '2026-06-15')))).toEqual([333, 10_000])
    expect(await price(convenio, 'B', '2026-01-01', `&revision=${made.revision - 1}`)).toBe(6200)

    const after = await get(convenio, period)
    expect(after).toMatchObject({ closed_reason: 'correction', corrected_by: made.new_period.id, in_force: false })
    expect((await clinic.rest('GET', `${path(convenio, period)}/snapshot`)).status).toBe(422)
    const ofOld = (await clinic.rest('GET', `${path(convenio, period)}/changelog?limit=1`)).body.items
    expect(ofOld).toMatchObject([{ change_type: 'correct', reason: REASON.reason, retroactive: true }])

    // and undone
    const id = made.new_period.id
    await must(convenio, id, 'revoke', { reason: 'it was right', retroactive: true })
    expect(await price(convenio, 'B', '2026-01-01')).toBe(6200)
    expect(await price(convenio, 'B', '2026-01-01', `&revision=${made.revision}`)).toBe(62_000)
    expect({ ...(await get(convenio, period)), revision: 0 }).toEqual({ ...before, revision: 0 })
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).body.intact).toBe(true)
  })

  test('is refused where another than the previewed would be done', async () => {
    const { convenio, period } = await agreed()
    const preview = await must(convenio, period, 'correct/preview', REASON)
    const other = { ...REASON, default_copay_percent: 20, preview_digest: preview.digest }
    expect((await act(convenio, period, 'correct', other)).body.code).toBe('preview_stale')
  })

  test('of a period that has ended only where that is said; a draft is changed by itself', async () => {
    const { convenio, period } = await agreed({ start_date: '2025-01-01', end_date: '2025-12-31' })
    expect((await act(convenio, period, 'correct', REASON)).body.code).toBe('period_not_active')
    expect((await must(convenio, period, 'correct', { ...REASON, retroactive: true })).new_period.status).toBe(
      'expired',
    )
    const draft = await make.draft(convenio, YEAR)
    expect((await act(convenio, draft, 'correct', REASON)).body.code).toBe('period_not_active')
  })
})

describe('a correction', () => {
  test('says copay, requirements and type rules anew, and what it leaves out is as it was', async () => {
    const { convenio, period } = await agreed()
    const type = crypto.randomUUID()
    const quote = async () => (await make.quote(convenio, 'A', '2026-06-15', `&appointment_type_id=${type}`)).body
    expect(await quote()).toMatchObject({ copay_cents: 33, requires_card_number: false })
    const first = await must(convenio, period, 'correct', {
      ...REASON,
      default_copay_percent: 50,
      requires_card_number: true,
    })
    expect(await quote()).toMatchObject({ copay_cents: 167, requires_card_number: true })
    const rules = { ...REASON, type_rules: [{ appointment_type_id: type, copay_percent: 20 }] }
    const second = await must(convenio, first.new_period.id, 'correct', rules)
    expect(await quote()).toMatchObject({ copay_cents: 67, requires_card_number: true })
    expect(second.type_rules_copied).toBe(1)
    const third = await must(convenio, second.new_period.id, 'correct', { ...REASON, type_rules: [] })
    expect(await quote()).toMatchObject({ copay_cents: 167 })
    // undone one after the other, in reverse
    await must(convenio, third.new_period.id, 'revoke', { reason: 'no', retroactive: true })
    await must(convenio, second.new_period.id, 'revoke', { reason: 'no', retroactive: true })
    expect(await quote()).toMatchObject({ copay_cents: 167 })
    await must(convenio, first.new_period.id, 'revoke', { reason: 'no', retroactive: true })
    expect(await quote()).toMatchObject({ copay_cents: 33 })
  })

  test('moves every price by a percent from what it is', async () => {
    const { convenio, period } = await agreed()
    await must(convenio, period, 'correct', { ...REASON, reajuste_percent: 10 })
    expect(await Promise.all(['A', 'T'].map((code) => price(convenio, code, '2026-06-15')))).toEqual([366, 11_000])
  })

  test('leaves self-pay prices', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, YEAR, { A: 100 })
    const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
    const body = { ...REASON, reajuste_percent: 10 }
    const preview = await must(convenio, period, 'correct/preview', body)
    expect(preview.prices).toMatchObject([{ new_cents: 110 }, { procedure_code: 'P', difference_cents: 0 }])
    await must(convenio, period, 'correct', body)
    expect(await price(convenio, 'P', '2026-06-15')).toBe(1000)
  })

  test('says another end, and undone it has the old one again', async () => {
    const { convenio, period } = await agreed()
    const made = await must(convenio, period, 'correct', { ...REASON, new_end_date: '2026-09-30' })
    expect(await price(convenio, 'A', '2026-10-01')).toBe(null)
    const blocked = await make.draft(convenio, { start_date: '2026-10-01' })
    const undo = { reason: 'no', retroactive: true }
    expect((await act(convenio, made.new_period.id, 'revoke', undo)).body).toMatchObject({ code: 'period_overlap' })
    await clinic.rest('DELETE', path(convenio, blocked))
    await must(convenio, made.new_period.id, 'revoke', undo)
    expect(await get(convenio, period)).toMatchObject({ status: 'active', validity_end: '2026-12-31' })
  })
})

describe('a corrected period in its chain', () => {
  test('is put back by the revocation of the reajuste that closed the one it corrects', async () => {
    const { convenio, period } = await agreed()
    const adjusted = await must(convenio, period, 'reajuste', {
      new_start_date: '2026-07-01',
      new_end_date: '2026-12-31',
    })
    const made = await must(convenio, period, 'correct', {
      ...REASON,
      changes: [{ procedure_code: 'B', price_cents: 1 }],
    })
    expect(made.new_period).toMatchObject({
      closed_reason: 'reajuste',
      validity_end: '2026-06-30',
      status: 'terminated',
    })
    await must(convenio, adjusted.new_period.id, 'revoke', { reason: 'no' })
    expect(await get(convenio, made.new_period.id)).toMatchObject({ status: 'active', validity_end: '2026-12-31' })
    expect(await price(convenio, 'B', '2026-12-31')).toBe(1)
    // the correction can still be undone: the first one has the place as it is now
    await must(convenio, made.new_period.id, 'revoke', { reason: 'no', retroactive: true })
    expect(await get(convenio, period)).toMatchObject({ status: 'active', validity_end: '2026-12-31' })
    expect(await price(convenio, 'B', '2026-12-31')).toBe(6200)
  })

  test('is renewed by what renewed the one it corrects', async () => {
    const { convenio, period } = await agreed()
    const renewal = await must(convenio, period, 'renew', { new_end_date: '2027-12-31' })
    await make.activate(convenio, renewal.new_period_id)
    const made = await must(convenio, period, 'correct', REASON)
    expect(made.new_period.renewed_by).toBe(renewal.new_period_id)
    expect((await act(convenio, made.new_period.id, 'renew', { new_end_date: '2028-12-31' })).body.code).toBe(
      'already_renewed',
    )
    const corrected = await must(convenio, renewal.new_period_id, 'correct', REASON)
    expect(await get(convenio, made.new_period.id)).toMatchObject({ renewed_by: corrected.new_period.id })
    expect(corrected.new_period.renewal_of).toBe(period)
    api.setNow('2027-01-15T15:00:00Z')
    expect(await get(convenio, made.new_period.id)).toMatchObject({ status: 'renewed', closed_reason: 'renewal' })
    api.setNow('2026-06-15T15:00:00Z')
  })

  test('keeps a termination, which is undone of the one in its place', async () => {
    const { convenio, period } = await agreed()
    await must(convenio, period, 'terminate', { effective_date: '2026-06-30' })
    const made = await must(convenio, period, 'correct', REASON)
    const id = made.new_period.id
    expect(made.new_period).toMatchObject({ closed_reason: 'termination', validity_end: '2026-06-30' })
    await must(convenio, id, 'terminate', { effective_date: '2026-08-31' })
    expect((await act(convenio, id, 'revoke', { reason: 'no', retroactive: true })).body.code).toBe('later_act_stands')
    await must(convenio, id, 'reinstate', { reason: 'no' })
    expect(await get(convenio, id)).toMatchObject({ status: 'active', validity_end: '2026-12-31' })
  })

  test('is not warned of again', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-07-10' })
    const run = () => clinic.rest('POST', '/v1/scheduling/contracts/lifecycle/process', {})
    const told = async () =>
      (await clinic.rest('GET', `/v1/scheduling/contracts/notifications?convenio_id=${convenio}`)).body.items
    await run()
    await must(convenio, period, 'correct', REASON)
    await run()
    expect(await told()).toMatchObject([{ period_id: period, type: 'expiry_30d', is_current: true }])
  })
})
