import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adjustingClinic,
  HALF,
  type Adjusting,
  type MovedPrice,
} from '@vigencia/testing/fixtures/agreements/adjusting.ts'
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

describe('the preview of a reajuste', () => {
  test('shows every price as the quotes have it before and after, to the cent', async () => {
    const [convenio, period] = await on.agreed({ A: 333, B: 10, T: 1 })
    const changes = [
      { procedure_code: 'C', price_cents: 700 },
      { procedure_code: 'T', remove: true },
    ]
    const input = { ...HALF, reajuste_percent: 8.5, changes }
    const previewed = (await on.preview(convenio, period, input)).body
    const olds = Object.fromEntries(previewed.prices.map((move: MovedPrice) => [move.procedure_code, move.old_cents]))
    for (const code of ['A', 'B', 'C', 'T', 'U']) expect(await on.price(convenio, code, '2026-07-01')).toBe(olds[code])
    expect(previewed.prices.find((move: MovedPrice) => move.procedure_code === 'A')).toEqual({
      procedure_code: 'A',
      procedure_name: null,
      old_source: 'override',
      old_cents: 333,
      new_source: 'override',
      new_cents: 361,
      difference_cents: 28,
      exact_cents: '361.305',
      rounding_cents: '-0.305',
    })
    expect(previewed.totals).toEqual({
      count: 5,
      raised: 4,
      lowered: 0,
      unchanged: 0,
      added: 1,
      removed: 0,
      zero: 0,
      old_cents: 354,
      new_cents: 22_788,
      difference_cents: 22_434,
    })
    const done = await on.reajuste(convenio, period, { ...input, preview_digest: previewed.digest })
    expect(done.status).toBe(201)
    for (const move of previewed.prices)
      expect(await on.price(convenio, move.procedure_code, '2026-07-01'), move.procedure_code).toBe(move.new_cents)
  })

  test('shows what is asked for, a page of it, and its totals and digest are of all', async () => {
    const [convenio, period] = await on.agreed({ A: 10_000, Ação: 500, B: 0, C: 200, D: 5 })
    const changes = [
      { procedure_code: 'C', price_cents: 200 },
      { procedure_code: 'Z', procedure_name: 'Doppler', price_cents: 900 },
    ]
    const input = { ...HALF, reajuste_percent: 4, adjust_table_prices: false, changes }
    const whole = (await on.preview(convenio, period, input)).body
    const shown = async (more: object) => {
      const { prices, total, totals, digest } = (await on.preview(convenio, period, { ...input, ...more })).body
      expect({ totals, digest }).toEqual({ totals: whole.totals, digest: whole.digest })
      return [total, prices.map((move: MovedPrice) => move.procedure_code)]
    }
    const codes = whole.prices.map((move: MovedPrice) => move.procedure_code)
    expect(whole.total).toBe(codes.length)
    expect(await shown({})).toEqual([codes.length, codes])
    expect(await shown({ show: 'changed' })).toEqual([3, ['A', 'Ação', 'Z']])
    expect((await shown({ show: 'unchanged' }))[1]).toEqual(codes.filter((code: string) => !'A Ação Z'.includes(code)))
    expect(await shown({ show: 'zero' })).toEqual([1, ['B']])
    expect(whole.totals.zero).toBe(1)
    expect(await shown({ show: 'by_hand' })).toEqual([2, ['C', 'Z']])
    expect(await shown({ search: 'ACAO' })).toEqual([1, ['Ação']])
    expect(await shown({ search: 'dopp' })).toEqual([1, ['Z']])
    expect(await shown({ show: 'changed', order: 'difference' })).toEqual([3, ['Z', 'A', 'Ação']])
    expect(await shown({ show: 'changed', offset: 1, limit: 1 })).toEqual([3, ['Ação']])
    expect(await shown({ show: 'changed', offset: 3, limit: 1 })).toEqual([3, []])
  })

  test('takes a price list of 4,000 that was pasted, and is carried out as it was shown', async () => {
    const [convenio, period] = await on.agreed({ A: 100 })
    const changes = Array.from({ length: 4000 }, (_, i) => ({ procedure_code: `P${10_000 + i}`, price_cents: i }))
    const { totals, digest } = (await on.preview(convenio, period, { ...HALF, changes, limit: 1 })).body
    expect(totals.added).toBe(4000)
    const done = await on.reajuste(convenio, period, { ...HALF, changes, preview_digest: digest })
    expect(done).toMatchObject({ status: 201, body: { overrides_added: 4000 } })
    expect(await on.price(convenio, 'P13999', '2026-07-01')).toBe(3999)
  })

  test('changes nothing', async () => {
    const [convenio, period] = await on.agreed()
    const before = (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body
    const again = [await on.preview(convenio, period, HALF), await on.preview(convenio, period, HALF)]
    expect(again[0]?.body).toEqual(again[1]?.body)
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body).toEqual(before)
  })

  test('holds the reajuste that sends its digest to what it showed', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2026-01-01' }, { A: 100 })
    const input = { new_start_date: '2026-07-01', reajuste_percent: 8.5 }
    const { digest } = (await on.preview(convenio, period, input)).body
    const others = { ...input, reajuste_percent: 85, preview_digest: digest }
    expect(await on.reajuste(convenio, period, others)).toMatchObject({ status: 409, body: { code: 'preview_stale' } })
    const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 1 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
    const since = await on.reajuste(convenio, period, { ...input, preview_digest: digest })
    expect(since).toMatchObject({ status: 409, body: { code: 'preview_stale' } })
    const { digest: anew } = (await on.preview(convenio, period, input)).body
    expect((await on.reajuste(convenio, period, { ...input, preview_digest: anew })).status).toBe(201)
  })

  test('refuses what the reajuste would refuse', async () => {
    const [convenio, period] = await on.agreed()
    const refused = await Promise.all(
      [{ new_start_date: '2026-01-01' }, { ...HALF, changes: [{ procedure_code: 'Z', remove: true }] }].map(
        async (body) => [
          (await on.preview(convenio, period, body)).body.code,
          (await on.reajuste(convenio, period, body)).body.code,
        ],
      ),
    )
    expect(refused).toEqual([
      ['reajuste_starts_too_early', 'reajuste_starts_too_early'],
      ['override_to_remove_missing', 'override_to_remove_missing'],
    ])
  })
})
