import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustingClinic, YEAR, type Adjusting } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
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

describe('self-pay prices at a reajuste', () => {
  async function selfPay(): Promise<{ convenio: string; period: string }> {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2026-01-01' })
    const prices = `${CONVENIOS}/${convenio}/particular-prices`
    for (const code of ['P', 'Q'])
      await clinic.rest('POST', prices, { procedure_code: code, procedure_name: code, price_cents: 333 })
    const later = { procedure_code: 'L', procedure_name: 'L', price_cents: 50, valid_from: '2026-09-01' }
    await clinic.rest('POST', prices, later)
    return { convenio, period }
  }

  test('move from the new start on, and those scheduled later stay and are named', async () => {
    const { convenio, period } = await selfPay()
    const answer = await on.reajuste(convenio, period, { new_start_date: '2026-07-01', reajuste_percent: 8.5 })
    expect(answer.body).toMatchObject({ particular_prices_copied: 2, scheduled_particular_prices: ['L'] })
    expect(await on.price(convenio, 'P', '2026-06-30')).toBe(333)
    expect(await on.price(convenio, 'P', '2026-07-01')).toBe(361)
    expect(await on.price(convenio, 'L', '2026-09-01')).toBe(50)
  })

  test('end the day before when they are not copied', async () => {
    const { convenio, period } = await selfPay()
    const answer = await on.reajuste(convenio, period, { new_start_date: '2026-07-01', copy_particular_prices: false })
    expect(answer.body).toMatchObject({ particular_prices_copied: 0, particular_prices_ended: 2 })
    expect(await on.price(convenio, 'P', '2026-06-30')).toBe(333)
    expect(await on.price(convenio, 'P', '2026-07-01')).toBe(null)
    expect(await on.price(convenio, 'L', '2026-09-01')).toBe(50)
  })

  test('come back when the reajuste is revoked, unless one was changed after it', async () => {
    const { convenio, period } = await selfPay()
    const made = await on.reajuste(convenio, period, { new_start_date: '2026-07-01', reajuste_percent: 85 })
    const wrong = made.body.new_period.id
    const prices = await clinic.rest('GET', `${CONVENIOS}/${convenio}/particular-prices?search=P`)
    const [entry] = prices.body.items
    const replace = { procedure_code: 'P', procedure_name: 'P', price_cents: 400, notes: null, metadata: null }
    await clinic.rest('PUT', `${CONVENIOS}/${convenio}/particular-prices/${entry.id}`, {
      ...replace,
      valid_from: '2026-08-01',
    })
    const blocked = await on.revoke(convenio, wrong, { reason: 'mistyped' })
    expect(blocked).toMatchObject({
      status: 409,
      body: { code: 'price_changed_since', detail: expect.stringContaining('P') },
    })
  })
})

describe('two reajustes, one after the other', () => {
  test('are undone one after the other', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2026-01-01' })
    const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
    const first = await on.reajuste(convenio, period, { new_start_date: '2026-07-01', reajuste_percent: 85 })
    const second = { new_start_date: '2026-08-01', reajuste_percent: 10 }
    const wrong = first.body.new_period.id
    const later = (await on.reajuste(convenio, wrong, second)).body.new_period.id
    expect((await on.revoke(convenio, later, { reason: 'no' })).status).toBe(200)
    expect(await on.price(convenio, 'P', '2026-08-01')).toBe(1850)
    expect((await on.revoke(convenio, wrong, { reason: 'no' })).status).toBe(200)
    expect(await on.price(convenio, 'P', '2026-08-01')).toBe(1000)
  })
})

test('a price whose entry was deleted after the reajuste does not come back by its revocation', async () => {
  const convenio = await make.convenio({ payment_type: 'particular' })
  const period = await make.period(convenio, { start_date: '2026-01-01' })
  const prices = `${CONVENIOS}/${convenio}/particular-prices`
  const entry = await clinic.rest('POST', prices, { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 })
  const ended = { new_start_date: '2026-06-10', copy_particular_prices: false }
  const made = await on.reajuste(convenio, period, ended)
  await clinic.rest('DELETE', `${prices}/${entry.body.id}`)
  const input = { reason: 'no', retroactive: true }
  expect((await on.revoke(convenio, made.body.new_period.id, input)).body.code).toBe('price_changed_since')
  expect(await on.price(convenio, 'P', '2026-12-01')).toBe(null)
})

describe('a mistyped reajuste of 85 % instead of 8.5 %, revoked', () => {
  test('prices yesterday, today and next year as if it had not been, and the log tells the story', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { ...YEAR, end_date: undefined }, { A: 333 })
    const price_of = { procedure_code: 'P', procedure_name: 'P', price_cents: 1000 }
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, price_of)
    const days = ['2026-06-14', '2026-06-15', '2027-06-15']
    const all = () => Promise.all(days.flatMap((day) => ['A', 'P', 'T'].map((code) => on.price(convenio, code, day))))
    const before = await all()
    const wrong = await on.reajuste(convenio, period, { new_start_date: '2026-06-15', reajuste_percent: 85 })
    expect(await all()).not.toEqual(before)
    const revoked = await on.revoke(convenio, wrong.body.new_period.id, {
      reason: '8.5 % was agreed',
      retroactive: true,
    })
    expect(revoked).toMatchObject({ status: 200, body: { reopened_period_id: period, particular_prices_restored: 1 } })
    expect(await all()).toEqual(before)
    expect((await clinic.rest('GET', on.path(convenio, period))).body).toMatchObject({
      status: 'active',
      closed_reason: null,
      validity_end: null,
    })
    const right = await on.reajuste(convenio, period, { new_start_date: '2026-06-15', reajuste_percent: 8.5 })
    expect(right.status).toBe(201)
    const ofClosed = (await clinic.rest('GET', `${on.path(convenio, period)}/changelog?limit=3`)).body.items
    expect(ofClosed.map((entry: { change_type: string }) => entry.change_type)).toEqual([
      'reajuste',
      'revoke',
      'reajuste',
    ])
    expect(await on.price(convenio, 'A', '2026-06-15')).toBe(361)
    const { items } = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog?limit=3`)).body
    expect(
      items.map((entry: { change_type: string; reason: string | null }) => [entry.change_type, entry.reason]),
    ).toEqual([
      ['reajuste', null],
      ['revoke', '8.5 % was agreed'],
      ['reajuste', null],
    ])
  })

  test('is put back however many changes the convenio has seen', async () => {
    const [convenio, period] = await on.agreed()
    for (let i = 0; i < 3; i++)
      await clinic.rest('PUT', `${CONVENIOS}/${convenio}`, { name: `Named ${i} ${convenio}`, payment_type: 'convenio' })
    const made = await on.reajuste(convenio, period, { new_start_date: '2026-08-01', reajuste_percent: 85 })
    expect(made.body.revision).toBeLessThan(10)
    for (let i = 0; i < 3; i++)
      await clinic.rest('PUT', `${CONVENIOS}/${convenio}`, { name: `Again ${i} ${convenio}`, payment_type: 'convenio' })
    const revoked = await on.revoke(convenio, made.body.new_period.id, {
      reason: 'mistyped',
    })
    expect(revoked).toMatchObject({ status: 200, body: { reopened_period_id: period } })
    expect(revoked.body.revision).toBeGreaterThan(10)
  })

  test('stands while another period holds the days that would be put back', async () => {
    const [convenio, period] = await on.agreed()
    const made = await on.reajuste(convenio, period, { new_start_date: '2026-08-01', new_end_date: '2026-09-30' })
    await make.draft(convenio, { start_date: '2026-11-01' })
    const blocked = await on.revoke(convenio, made.body.new_period.id, { reason: 'no' })
    expect(blocked).toMatchObject({ status: 409, body: { code: 'period_overlap' } })
  })
})
