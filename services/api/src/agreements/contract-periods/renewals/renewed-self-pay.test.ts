import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// Self-pay prices belong to the convenio: the percent of a renewal moves them at its activation, from its first day on.

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

const TEN = { reajuste_percent: 10 }
const BACK = { reason: 'not agreed', retroactive: true }

interface Agreed {
  readonly convenio: string
  /** Of the convenio, and of the contract period that is renewed. */
  readonly path: string
  readonly source: string
}

/** A contract of 2026 with A of its own at 3.33, and P at 10.05 in the catalogue. */
async function agreed(): Promise<Agreed> {
  const convenio = await make.convenio({ name: `Particular ${crypto.randomUUID()}`, payment_type: 'particular' })
  const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A: 333 })
  const at = { convenio, path: `${CONVENIOS}/${convenio}`, source: `${CONVENIOS}/${convenio}/contracts/${period}` }
  await sold(at, 'P', 1005)
  return at
}

const sold = ({ path }: Agreed, procedure_code: string, price_cents: number, valid_from: string | null = null) =>
  must('POST', `${path}/particular-prices`, { procedure_code, procedure_name: 'Sold', price_cents, valid_from })

async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function renewed(at: Agreed, body: unknown): Promise<string> {
  const { new_period_id } = await must('POST', `${at.source}/renew`, body)
  return `${at.path}/contracts/${new_period_id}`
}

const DAYS = ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01']
async function prices({ convenio }: Agreed, code: string, revision?: number) {
  const more = revision === undefined ? '' : `&revision=${revision}`
  return Promise.all(DAYS.map(async (day) => (await make.quote(convenio, code, day, more)).body.unit_price_cents))
}

describe('the percent of a renewal, of a self-pay convenio', () => {
  test('moves what is sold from its first day on, once it is activated, and no earlier revision', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1005, 1005, 1005])
    const { revision } = await must('GET', at.path)
    expect(await must('PATCH', `${draft}/activate`)).toMatchObject({
      adjust_particular_prices: true,
      particular_prices_adjusted: 1,
      scheduled_particular_prices: [],
    })
    // 11.055 is rounded half up
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1106, 1106, 1106])
    expect(await prices(at, 'A')).toEqual([333, 333, 366, 366, 366])
    expect(await prices(at, 'P', revision)).toEqual([1005, 1005, 1005, 1005, 1005])
    expect(await must('GET', `${at.path}/changelog/verify`)).toMatchObject({ intact: true })
  })

  test('moves what is sold on the day of the activation, not on the day it was asked for', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    const { items } = await must('GET', `${at.path}/particular-prices`)
    const values = { procedure_code: 'P', procedure_name: 'Sold', notes: null, metadata: null }
    await must('PUT', `${at.path}/particular-prices/${items[0].id}`, { ...values, price_cents: 2000, valid_from: '2026-07-01' }) // prettier-ignore
    await must('PATCH', `${draft}/activate`)
    expect(await prices(at, 'P')).toEqual([1005, 2000, 2200, 2200, 2200])
  })

  test('leaves what begins on its first day or later, and names it', async () => {
    const at = await agreed()
    await sold(at, 'Q', 500, '2027-01-01')
    await sold(at, 'R', 500, '2026-12-31')
    const draft = await renewed(at, TEN)
    const activated = await must('PATCH', `${draft}/activate`)
    expect(activated).toMatchObject({ particular_prices_adjusted: 2, scheduled_particular_prices: ['Q'] })
    expect(await prices(at, 'Q')).toEqual([undefined, undefined, 500, 500, 500])
    expect(await prices(at, 'R')).toEqual([undefined, 500, 550, 550, 550])
  })

  test('holds up to the eve of a later period, and follows a draft that was moved', async () => {
    const at = await agreed()
    await make.period(at.convenio, { start_date: '2028-01-01' })
    const draft = await renewed(at, { ...TEN, new_end_date: '2027-12-31' })
    await must('PUT', draft, { start_date: '2027-12-01', end_date: '2027-12-31' })
    await must('PATCH', `${draft}/activate`)
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1005, 1106, 1005])
  })

  test.each([
    ['that says so of self-pay prices', { ...TEN, adjust_particular_prices: true }, 366, 1106],
    ['that leaves self-pay prices', { ...TEN, adjust_particular_prices: false }, 366, 1005],
    ['that leaves overrides', { ...TEN, adjust_overrides: false }, 333, 1106],
    ['of nothing', { reajuste_percent: 0 }, 333, 1005],
    ['that is not said', {}, 333, 1005],
  ])('%s', async (_what, body, override, price) => {
    const at = await agreed()
    await must('PATCH', `${await renewed(at, body)}/activate`)
    expect([(await prices(at, 'A'))[2], (await prices(at, 'P'))[2]]).toEqual([override, price])
  })

  test('asked for again with the same words is the draft that is there, also with the word that is left out', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    const again = await clinic.rest('POST', `${at.source}/renew`, { ...TEN, adjust_particular_prices: true })
    expect(again).toMatchObject({ status: 200, body: { new_period_id: draft.split('/').at(-1) } })
    const other = await clinic.rest('POST', `${at.source}/renew`, { ...TEN, adjust_particular_prices: false })
    expect(other.body.code).toBe('already_renewed')
  })

  test('moves what a late reajuste of its source has moved before, and the change of the source is told', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    const late = { new_start_date: '2026-04-01', new_end_date: '2026-12-31', reajuste_percent: 20 }
    await must('POST', `${at.source}/reajuste`, late)
    expect(await prices(at, 'P')).toEqual([1005, 1206, 1206, 1206, 1206])
    const { warnings } = await must('PATCH', `${draft}/activate`)
    expect(warnings.map((one: { code: string }) => one.code)).toContain('source_changed')
    // 12.06 is raised to 13.266; the override was copied before the reajuste
    expect(await prices(at, 'P')).toEqual([1005, 1206, 1327, 1327, 1327])
    expect(await prices(at, 'A')).toEqual([333, 400, 366, 366, 366])
    expect((await clinic.rest('POST', `${at.path}/contracts/${draft.split('/').at(-1)}/revoke`, BACK)).status).toBe(200)
    expect(await prices(at, 'P')).toEqual([1005, 1206, 1206, 1206, 1206])
  })

  test('of a draft that is deleted moves nothing, and the next renewal moves it once', async () => {
    const at = await agreed()
    await must('DELETE', await renewed(at, TEN))
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1005, 1005, 1005])
    await must('PATCH', `${await renewed(at, { reajuste_percent: 20 })}/activate`)
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1206, 1206, 1206])
  })

  test('is put back when the renewal is revoked, and refused where a price was changed since', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    await must('PATCH', `${draft}/activate`)
    expect(await must('POST', `${draft}/revoke`, BACK)).toMatchObject({ particular_prices_restored: 1 })
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1005, 1005, 1005])
    const again = await renewed(at, TEN)
    await must('PATCH', `${again}/activate`)
    const { items } = await must('GET', `${at.path}/particular-prices`)
    await must('DELETE', `${at.path}/particular-prices/${items[0].id}`)
    expect((await clinic.rest('POST', `${again}/revoke`, BACK)).body.code).toBe('price_changed_since')
  })

  test('is put back after the correction of the renewal is', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    await must('PATCH', `${draft}/activate`)
    const corrected = await must('POST', `${draft}/correct`, { reason: 'mistyped' })
    expect(corrected.new_period).toMatchObject({ adjust_particular_prices: true, reajuste_percent: 10 })
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1106, 1106, 1106])
    const path = `${at.path}/contracts/${corrected.new_period.id}`
    expect(await must('POST', `${path}/revoke`, BACK)).toMatchObject({ particular_prices_restored: 0 })
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1106, 1106, 1106])
    expect(await must('POST', `${draft}/revoke`, BACK)).toMatchObject({ particular_prices_restored: 1 })
    expect(await prices(at, 'P')).toEqual([1005, 1005, 1005, 1005, 1005])
  })

  test('that would make a price too large is refused when it is asked for, and at the activation', async () => {
    const at = await agreed()
    const draft = await renewed(at, TEN)
    await sold(at, 'L', 1_000_000_000_000)
    expect((await clinic.rest('PATCH', `${draft}/activate`)).body).toMatchObject({
      code: 'amount_too_large',
      detail: expect.stringContaining('L'),
    })
    await must('DELETE', draft)
    expect((await clinic.rest('POST', `${at.source}/renew`, TEN)).body.code).toBe('amount_too_large')
  })

  test('of a payer moves no self-pay price, because it has none', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A: 100 })
    const path = `${CONVENIOS}/${convenio}/contracts`
    const body = { ...TEN, adjust_particular_prices: true }
    const { new_period_id } = await must('POST', `${path}/${period}/renew`, body)
    const activated = await must('PATCH', `${path}/${new_period_id}/activate`)
    expect(activated).toMatchObject({ adjust_particular_prices: null, particular_prices_adjusted: 0 })
  })
})
