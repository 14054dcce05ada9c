import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const TYPE = '550e8400-e29b-41d4-a716-446655440001'
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31', cbhpm_table_version: '2024', cbhpm_percentage: 70 }
const path = (convenio: string, period: string) => `${CONVENIOS}/${convenio}/contracts/${period}`
const renew = (convenio: string, period: string, body: unknown = {}) =>
  clinic.rest('POST', `${path(convenio, period)}/renew`, body)
const show = async (convenio: string, period: string) => (await clinic.rest('GET', path(convenio, period))).body

async function expiring(): Promise<[convenio: string, period: string]> {
  api.setNow('2026-06-15T12:00:00Z')
  const convenio = await make.convenio()
  const period = await make.draft(convenio, YEAR)
  await make.override(convenio, period, 'A', 100)
  await make.override(convenio, period, 'B', 200)
  await clinic.rest('POST', `${path(convenio, period)}/type-rules`, { appointment_type_id: TYPE, is_covered: false })
  await make.activate(convenio, period)
  return [convenio, period]
}

describe('a renewal', () => {
  test('is a draft from the day after the end, with everything that the source has', async () => {
    const [convenio, period] = await expiring()
    const renewal = await renew(convenio, period, { new_end_date: '2027-12-31', notes: 'Again' })
    expect(renewal).toMatchObject({
      status: 201,
      body: {
        source_period_id: period,
        convenio_id: convenio,
        validity_start: '2027-01-01',
        validity_end: '2027-12-31',
        cbhpm_table_version: '2024',
        cbhpm_percentage: 70,
        overrides_copied: 2,
        particular_prices_copied: 0,
        type_rules_copied: 1,
        status: 'draft',
        already_existed: false,
      },
    })
    const draft = renewal.body.new_period_id
    expect(await show(convenio, draft)).toMatchObject({ renewal_of: period, copay_enabled: false, notes: 'Again' })
    const copied = await clinic.rest('GET', `${path(convenio, draft)}/overrides`)
    expect(copied.body.items).toMatchObject([
      { procedure_code: 'A', price_cents: 100 },
      { procedure_code: 'B', price_cents: 200 },
    ])
    expect((await clinic.rest('GET', `${path(convenio, draft)}/type-rules`)).body.items).toMatchObject([
      { appointment_type_id: TYPE, is_covered: false },
    ])
  })

  test('asked for again in the same words is the draft that is there, in others a conflict that names it', async () => {
    const [convenio, period] = await expiring()
    const first = await renew(convenio, period, { new_end_date: '2027-12-31', metadata: { a: 1, b: 2 } })
    const again = await renew(convenio, period, { metadata: { b: 2, a: 1 }, new_end_date: '2027-12-31' })
    expect(again).toMatchObject({ status: 200, body: { ...first.body, already_existed: true } })
    const other = await renew(convenio, period, { new_end_date: '2027-12-30' })
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'already_renewed', detail: expect.stringContaining(first.body.new_period_id) },
    })
    expect((await clinic.rest('DELETE', path(convenio, first.body.new_period_id))).status).toBe(204)
    expect((await renew(convenio, period, { new_end_date: '2027-12-30' })).status).toBe(201)
  })

  test('leaves its source active until that ends, and renewed after', async () => {
    const [convenio, period] = await expiring()
    const { new_period_id: draft } = (await renew(convenio, period)).body
    expect(await show(convenio, period)).toMatchObject({ status: 'active', renewed_by: null })
    await make.activate(convenio, draft)
    expect(await show(convenio, period)).toMatchObject({ status: 'active', renewed_by: draft, closed_reason: null })
    api.setNow('2027-01-01T02:59:59Z') // still 2026 in São Paulo
    expect(await show(convenio, period)).toMatchObject({ status: 'active' })
    api.setNow('2027-01-01T03:00:00Z')
    expect(await show(convenio, period)).toMatchObject({
      status: 'renewed',
      closed_reason: 'renewal',
      renewed_by: draft,
    })
    expect((await renew(convenio, period)).body.code).toBe('already_renewed')
  })

  test('that is revoked frees its source to be renewed again', async () => {
    const [convenio, period] = await expiring()
    const { new_period_id: draft } = (await renew(convenio, period)).body
    await make.activate(convenio, draft)
    api.setNow('2027-01-01T12:00:00Z')
    await clinic.rest('POST', `${path(convenio, draft)}/revoke`, { reason: 'not agreed', retroactive: true })
    expect(await show(convenio, period)).toMatchObject({ status: 'expired', closed_reason: 'expiry', renewed_by: null })
    expect(await renew(convenio, period)).toMatchObject({ status: 201 })
  })

  test.each([
    ['2027-01-01', 422],
    ['2027-01-02', 201],
  ])('that starts on 2027-01-01 and ends on %s is answered %d', async (new_end_date, status) => {
    const [convenio, period] = await expiring()
    const answer = await renew(convenio, period, { new_end_date })
    expect(answer.status).toBe(status)
    if (status === 422) expect(answer.body.errors).toMatchObject([{ path: 'new_end_date' }])
  })

  test("carries the table's adjustments on, and a new percentage ends them", async () => {
    const [convenio, period] = await expiring()
    const adjusted = await clinic.rest('POST', `${path(convenio, period)}/reajuste`, {
      new_start_date: '2026-07-01',
      new_end_date: '2026-12-31',
      reajuste_percent: 8.5,
    })
    const source = adjusted.body.new_period.id
    const carried = (await renew(convenio, source)).body.new_period_id
    expect(await show(convenio, carried)).toMatchObject({ table_adjustments: [8.5], cbhpm_percentage: 70 })
    const edited = {
      start_date: '2027-01-01',
      end_date: '2027-12-31',
      cbhpm_table_version: '2024',
      cbhpm_percentage: 70,
      notes: 'edited',
    }
    expect(await clinic.rest('PUT', path(convenio, carried), edited)).toMatchObject({
      body: { table_adjustments: [8.5] },
    })
    const other = { ...edited, cbhpm_table_version: '2025' }
    expect(await clinic.rest('PUT', path(convenio, carried), { ...other, table_adjustments: [] })).toMatchObject({
      body: { table_adjustments: [], warnings: [] },
    })
    await clinic.rest('DELETE', path(convenio, carried))
    const anew = (await renew(convenio, source, { cbhpm_percentage: 75 })).body.new_period_id
    expect(await show(convenio, anew)).toMatchObject({ table_adjustments: [], cbhpm_percentage: 75 })
  })

  test('keeps what was agreed of the table through edits that do not say it, and warns beside other terms', async () => {
    await make.table('of-agreed', { T: '100.00' })
    api.setNow('2026-06-15T12:00:00Z')
    const convenio = await make.convenio()
    const terms = { cbhpm_table_version: 'of-agreed', cbhpm_percentage: 80 }
    const first = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31', ...terms })
    const adjusted = await clinic.rest('POST', `${path(convenio, first)}/reajuste`, {
      new_start_date: '2026-07-01',
      new_end_date: '2026-12-31',
      reajuste_percent: 10,
    })
    const draft = (await renew(convenio, adjusted.body.new_period.id)).body.new_period_id
    const findings = async () =>
      (await clinic.rest('GET', `${path(convenio, draft)}/findings`)).body.items.map(
        (one: { code: string }) => one.code,
      )
    const days = { start_date: '2027-01-01', end_date: '2027-12-31' }
    const bare = await clinic.rest('PUT', path(convenio, draft), days)
    expect(bare.body).toMatchObject({ table_adjustments: [10], warnings: [{ code: 'adjustments_of_other_terms' }] })
    expect(await findings()).toContain('adjustments_of_other_terms')
    const again = await clinic.rest('PUT', path(convenio, draft), { ...days, ...terms })
    expect(again.body).toMatchObject({ table_adjustments: [10], warnings: [] })
    expect(await findings()).not.toContain('adjustments_of_other_terms')
    await make.activate(convenio, draft)
    expect((await make.quote(convenio, 'T', '2027-01-01')).body.unit_price_cents).toBe(8800)
  })

  test('by a percent that was agreed late costs the new price from its first day', async () => {
    api.setNow('2026-06-15T12:00:00Z')
    await make.table('of-late', { T: '200.05' })
    const convenio = await make.convenio()
    const ended = { start_date: '2025-05-18', end_date: '2026-05-17', cbhpm_table_version: 'of-late' }
    const period = await make.period(convenio, ended, { A: 10_007, B: 10_007, C: 10_007 })
    const body = {
      reajuste_percent: 4.83,
      reajuste_description: 'IPCA',
      changes: [
        { procedure_code: 'B', price_cents: 500 },
        { procedure_code: 'C', remove: true },
      ],
    }
    const { new_period_id: draft } = (await renew(convenio, period, body)).body
    expect(await renew(convenio, period, body)).toMatchObject({ status: 200, body: { new_period_id: draft } })
    expect((await renew(convenio, period, { ...body, reajuste_percent: 4.84 })).body.code).toBe('already_renewed')
    expect(await show(convenio, draft)).toMatchObject({
      reajuste_percent: 4.83,
      reajuste_description: 'IPCA',
      table_adjustments: [4.83],
    })
    await make.activate(convenio, draft)
    const price = async (code: string, day: string) => (await make.quote(convenio, code, day)).body.unit_price_cents
    expect(await price('A', '2026-05-17')).toBe(10_007)
    expect(await Promise.all(['A', 'B', 'T'].map((code) => price(code, '2026-05-18')))).toEqual([10_490, 500, 20_971])
    expect((await make.quote(convenio, 'C', '2026-05-18')).body.code).toBe('no_price')
  })

  test('is refused for a draft, an open end, and what is taken already', async () => {
    const convenio = await make.convenio()
    const draft = await make.draft(convenio, YEAR)
    expect((await renew(convenio, draft)).body.code).toBe('period_not_renewable')
    await make.activate(convenio, draft)
    const open = await make.period(convenio, { start_date: '2027-06-01' })
    expect((await renew(convenio, open)).body.code).toBe('period_not_renewable')
    expect((await renew(convenio, draft)).body.code).toBe('period_overlap')
    expect((await renew(convenio, draft, { new_end_date: '2027-05-31' })).status).toBe(201)
  })
})
