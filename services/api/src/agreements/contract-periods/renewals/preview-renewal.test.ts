import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustingClinic, type Adjusting, type MovedPrice } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { CONVENIOS, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let on: Adjusting
beforeAll(async () => {
  ;({ api, clinic, make, on } = await adjustingClinic())
})
afterAll(() => api.close())

const preview = (convenio: string, period: string, body: unknown) =>
  clinic.rest('POST', `${on.path(convenio, period)}/renew/preview`, body)
const renew = (convenio: string, period: string, body: unknown) =>
  clinic.rest('POST', `${on.path(convenio, period)}/renew`, body)
const IPCA = { reajuste_percent: 4.83, new_end_date: '2027-12-31' }

describe('the preview of a renewal', () => {
  test('shows every price as the quotes have it before and after, to the cent', async () => {
    const [convenio, period] = await on.agreed({ A: 333, B: 10, T: 1 })
    const changes = [
      { procedure_code: 'C', price_cents: 700 },
      { procedure_code: 'T', remove: true },
    ]
    const input = { ...IPCA, changes }
    const previewed = (await preview(convenio, period, input)).body
    expect(previewed).toMatchObject({
      source_period_id: period,
      validity_start: '2027-01-01',
      validity_end: '2027-12-31',
      retroactive: false,
      cbhpm_table_version: '2024',
      table_adjustments: [4.83],
      totals: { count: 5, raised: 2, lowered: 0, unchanged: 2, added: 1, removed: 0 },
      warnings: [],
    })
    expect(previewed.prices.find((move: MovedPrice) => move.procedure_code === 'A')).toMatchObject({
      old_cents: 333,
      new_cents: 349,
      difference_cents: 16,
      exact_cents: '349.0839',
      rounding_cents: '-0.0839',
    })
    for (const move of previewed.prices)
      expect(await on.price(convenio, move.procedure_code, '2026-12-31'), move.procedure_code).toBe(move.old_cents)
    const done = await renew(convenio, period, { ...input, preview_digest: previewed.digest })
    expect(done.status, JSON.stringify(done.body)).toBe(201)
    await make.activate(convenio, done.body.new_period_id)
    for (const move of previewed.prices)
      expect(await on.price(convenio, move.procedure_code, '2027-01-01'), move.procedure_code).toBe(move.new_cents)
  })

  test('shows self-pay prices as the activation makes them, and names those that are scheduled', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' })
    for (const [procedure_code, valid_from] of [['P', null], ['Q', '2027-01-01']]) // prettier-ignore
      await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, {
        procedure_code, procedure_name: 'Sold', price_cents: 1005, valid_from }) // prettier-ignore
    const previewed = (await preview(convenio, period, { reajuste_percent: 10 })).body
    expect(previewed.prices.map((move: MovedPrice) => [move.procedure_code, move.old_cents, move.new_cents])).toEqual([
      ['P', 1005, 1106],
      ['Q', 1005, 1005],
    ])
    expect(previewed).toMatchObject({
      scheduled_particular_prices: ['Q'],
      validity_end: null,
      warnings: [{ code: 'end_date_lost' }],
    })
    const left = (await preview(convenio, period, { reajuste_percent: 10, adjust_particular_prices: false })).body
    expect(left.prices.map((move: MovedPrice) => move.new_cents)).toEqual([1005, 1005])
  })

  test('changes nothing', async () => {
    const [convenio, period] = await on.agreed()
    const before = (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body
    const again = [await preview(convenio, period, IPCA), await preview(convenio, period, IPCA)]
    expect(again[0]?.body).toEqual(again[1]?.body)
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body).toEqual(before)
  })

  test('holds the renewal that sends its digest to what it showed', async () => {
    const [convenio, period] = await on.agreed()
    const { digest: preview_digest } = (await preview(convenio, period, IPCA)).body
    const others = [{ reajuste_percent: 48.3 }, { new_end_date: '2027-12-30' }, { cbhpm_table_version: '2025' }]
    for (const other of others)
      expect(await renew(convenio, period, { ...IPCA, ...other, preview_digest })).toMatchObject({
        status: 409,
        body: { code: 'preview_stale' },
      })
    const done = await renew(convenio, period, { ...IPCA, preview_digest })
    expect(done.status).toBe(201)
    // asked again it is the draft that is there, with the digest and without
    const again = await renew(convenio, period, { ...IPCA, preview_digest })
    expect(again).toMatchObject({ status: 200, body: { new_period_id: done.body.new_period_id } })
    expect((await renew(convenio, period, IPCA)).status).toBe(200)
  })

  test('refuses what the renewal would refuse, and names the renewal that is there', async () => {
    const [convenio, period] = await on.agreed()
    for (const [body, code] of [
      [{ new_end_date: '2027-01-01' }, 'invalid_input'],
      [{ changes: [{ procedure_code: 'Z', remove: true }] }, 'override_to_remove_missing'],
    ] as const) {
      expect((await preview(convenio, period, body)).body.code).toBe(code)
      expect((await renew(convenio, period, body)).body.code).toBe(code)
    }
    const { new_period_id } = (await renew(convenio, period, IPCA)).body
    expect((await preview(convenio, period, IPCA)).body).toMatchObject({
      code: 'already_renewed',
      detail: expect.stringContaining(new_period_id),
    })
  })
})
