import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALF, YEAR } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { EXCLUDED, excludingClinic, type ExcludingClinic } from '@vigencia/testing/fixtures/agreements/excluding.ts'

let api: ExcludingClinic['api']
let clinic: ExcludingClinic['clinic']
let make: ExcludingClinic['make']
let on: ExcludingClinic['on']
let must: ExcludingClinic['must']
let excluding: ExcludingClinic['excluding']
let codeOn: ExcludingClinic['codeOn']
beforeAll(async () => {
  ;({ api, clinic, make, on, must, excluding, codeOn } = await excludingClinic())
})
afterAll(() => api.close())

async function overridesOf(convenio: string, period: string) {
  const { items } = await must('GET', `${on.path(convenio, period)}/overrides`)
  return items.map((item: Record<string, unknown>) => [item['procedure_code'], item['price_cents'], item['is_covered']])
}

describe('an override that excludes its code', () => {
  let convenio: string
  let path: string
  beforeAll(async () => {
    convenio = await make.convenio()
    path = `${on.path(convenio, await make.draft(convenio, YEAR))}/overrides`
  })

  test('has no price, and is changed to a price and back', async () => {
    const made = await must('POST', path, { ...EXCLUDED, procedure_name: 'Tomografia', notes: 'fora do rol' })
    expect(made).toMatchObject({ price_cents: null, is_covered: false, procedure_name: 'Tomografia' })
    expect(await must('GET', `${path}/${made.id}`)).toEqual(made)
    const priced = await must('PUT', `${path}/${made.id}`, { procedure_code: 'T', price_cents: 5 })
    expect(priced).toMatchObject({ price_cents: 5, is_covered: true })
    expect(await must('PUT', `${path}/${made.id}`, { ...EXCLUDED, price_cents: null })).toMatchObject(EXCLUDED)
  })

  test.each([
    ['a price', { ...EXCLUDED, procedure_code: 'X', price_cents: 0 }, 'must be null where is_covered is false'],
    ['neither', { procedure_code: 'X' }, 'is required, unless is_covered is false'],
    [
      'null and covered',
      { procedure_code: 'X', price_cents: null, is_covered: true },
      'is required, unless is_covered is false',
    ],
  ])('is refused with %s, one by one and in bulk', async (_words, override, message) => {
    const faults = async (to: string, body: unknown) => (await clinic.rest('POST', to, body)).body.errors
    expect(await faults(path, override)).toEqual([{ path: 'price_cents', message }])
    expect(await faults(`${path}/bulk`, { items: [override] })).toEqual([{ path: 'items.0.price_cents', message }])
  })

  test('comes in bulk among others', async () => {
    const items = [
      { procedure_code: 'B1', price_cents: 7 },
      { ...EXCLUDED, procedure_code: 'B2' },
    ]
    const { created } = await must('POST', `${path}/bulk`, { items })
    expect(created).toMatchObject([
      { price_cents: 7, is_covered: true },
      { price_cents: null, is_covered: false },
    ])
  })
})

describe('an act on a period', () => {
  const CHANGES = [EXCLUDED, { procedure_code: 'NEW', procedure_name: 'Novo', is_covered: false }]

  test('moves no excluded code by its percent, and carries it over', async () => {
    const [convenio, period] = await excluding()
    const { new_period, ...answer } = (await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 8.5 })).body
    expect(answer).toMatchObject({ overrides_copied: 2, overrides_added: 0 })
    expect(await overridesOf(convenio, new_period.id)).toEqual([
      ['A', 361, true],
      ['T', null, false],
    ])
    expect(await codeOn(convenio, 'T', '2026-07-01')).toBe('422 not_contracted')
  })

  test('excludes codes by `changes`, names them in its preview, and is undone', async () => {
    const [convenio, period] = await on.agreed({ T: 500, A: 1 })
    const body = { ...HALF, reajuste_percent: 10, changes: CHANGES }
    const { prices, totals, digest } = (await on.preview(convenio, period, body)).body
    expect(prices).toMatchObject([
      { procedure_code: 'A', new_cents: 1 },
      { procedure_code: 'NEW', procedure_name: 'Novo', old_source: null, new_source: 'override', new_cents: null },
      { procedure_code: 'T', old_cents: 500, new_source: 'override', new_cents: null, difference_cents: null },
      { procedure_code: 'U', new_source: 'table' },
    ])
    expect(totals).toMatchObject({ added: 0, removed: 1 })
    const made = (await on.reajuste(convenio, period, { ...body, preview_digest: digest })).body
    expect(made).toMatchObject({ overrides_copied: 2, overrides_added: 1, overrides_removed: 0 })
    expect(await codeOn(convenio, 'T', '2026-07-01')).toBe('422 not_contracted')
    expect(await codeOn(convenio, 'T', '2026-06-30')).toBe(500)
    expect((await on.revoke(convenio, made.new_period.id, { reason: 'mistyped' })).status).toBe(200)
    expect(await codeOn(convenio, 'T', '2026-07-01')).toBe(500)
  })

  test('takes the exclusion back: by a price, or by removing it', async () => {
    const [convenio, period] = await excluding()
    const by = async (change: object) => {
      const answer = await clinic.rest('POST', `${on.path(convenio, period)}/correct/preview`, {
        reason: 'wrong',
        changes: [{ procedure_code: 'T', ...change }],
      })
      return answer.body.prices.find((one: { procedure_code: string }) => one.procedure_code === 'T')
    }
    expect(await by({ price_cents: 7 })).toMatchObject({
      old_source: 'override',
      old_cents: null,
      new_source: 'override',
      new_cents: 7,
    })
    expect(await by({ remove: true })).toMatchObject({
      old_source: 'override',
      old_cents: null,
      new_source: 'table',
      new_cents: 20_005,
    })
    await must('POST', `${on.path(convenio, period)}/correct`, {
      reason: 'wrong',
      changes: [{ procedure_code: 'T', remove: true }],
    })
    expect(await codeOn(convenio, 'T', '2026-01-01')).toBe(20_005)
  })

  test('is previewed as a renewal that excludes a code, and carried out as previewed', async () => {
    const [convenio, period] = await on.agreed({ T: 500, A: 1 })
    const body = { reajuste_percent: 10, changes: CHANGES }
    const { prices, digest } = await must('POST', `${on.path(convenio, period)}/renew/preview`, body)
    expect(prices.find((one: { procedure_code: string }) => one.procedure_code === 'T')).toMatchObject({
      old_source: 'override',
      old_cents: 500,
      new_source: 'override',
      new_cents: null,
    })
    const renewed = await must('POST', `${on.path(convenio, period)}/renew`, { ...body, preview_digest: digest })
    await make.activate(convenio, renewed.new_period_id)
    expect(await codeOn(convenio, 'T', '2027-01-01')).toBe('422 not_contracted')
  })

  test('corrects, renews and copies an exclusion', async () => {
    const [convenio, period] = await on.agreed({ T: 500, A: 1 })
    const corrected = await must('POST', `${on.path(convenio, period)}/correct`, {
      reason: 'not contracted',
      changes: [EXCLUDED],
    })
    expect(await codeOn(convenio, 'T', '2026-01-01')).toBe('422 not_contracted')
    const renewal = await must('POST', `${on.path(convenio, corrected.new_period.id)}/renew`, {
      reajuste_percent: 100,
      changes: [{ procedure_code: 'A', is_covered: false }],
    })
    expect(await overridesOf(convenio, renewal.new_period_id)).toEqual([
      ['A', null, false],
      ['T', null, false],
    ])
    const copy = await make.draft(convenio, {
      start_date: '2025-01-01',
      end_date: '2025-12-31',
      copy_from: renewal.new_period_id,
    })
    expect(await overridesOf(convenio, copy)).toEqual([
      ['A', null, false],
      ['T', null, false],
    ])
  })

  test.each([
    ['with a price', { ...EXCLUDED, price_cents: 1 }],
    ['covered', { procedure_code: 'T', is_covered: true }],
    ['removed as well', { ...EXCLUDED, remove: true }],
  ])('refuses a change that is %s', async (_words, change) => {
    const [convenio, period] = await on.agreed()
    expect(await on.reajuste(convenio, period, { ...HALF, changes: [change] })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
  })
})
