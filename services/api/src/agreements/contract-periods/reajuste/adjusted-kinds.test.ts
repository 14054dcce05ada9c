import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustingClinic, HALF, YEAR, type Adjusting } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { CONVENIOS, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let on: Adjusting
let convenio: string
let period: string
beforeAll(async () => {
  ;({ api, clinic, make, on } = await adjustingClinic())
  convenio = await make.convenio({ payment_type: 'particular' })
  period = await make.period(convenio, YEAR, { A: 100 })
  const sold = { procedure_code: 'P', procedure_name: 'P', price_cents: 200 }
  await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)
})
afterAll(() => api.close())

/** What an override, a self-pay price and a table price cost on the new start. */
async function prices(): Promise<(number | null)[]> {
  return Promise.all(['A', 'P', 'T'].map((code) => on.price(convenio, code, HALF.new_start_date)))
}

test.each([
  [true, true, true],
  [true, true, false],
  [true, false, true],
  [true, false, false],
  [false, true, true],
  [false, true, false],
  [false, false, true],
  [false, false, false],
])('ten percent on overrides: %s, on self-pay prices: %s, on the table: %s', async (own, selfPay, table) => {
  const body = {
    ...HALF,
    reajuste_percent: 10,
    adjust_overrides: own,
    adjust_particular_prices: selfPay,
    adjust_table_prices: table,
  }
  const expected = [own ? 110 : 100, selfPay ? 220 : 200, table ? 22_006 : 20_005]
  const previewed = (await on.preview(convenio, period, body)).body
  const shown = previewed.prices.filter((one: { procedure_code: string }) => one.procedure_code !== 'U')
  expect(shown.map((one: { new_cents: number }) => one.new_cents)).toEqual(expected)
  const done = await on.reajuste(convenio, period, { ...body, preview_digest: previewed.digest })
  expect(done.status).toBe(201)
  expect(await prices()).toEqual(expected)
  expect((await on.revoke(convenio, done.body.new_period.id, { reason: 'the next one' })).status).toBe(200)
  expect(await prices()).toEqual([100, 200, 20_005])
})

test.each(['adjust_overrides', 'adjust_particular_prices', 'adjust_table_prices'])(
  '%s without a percent is refused by its name',
  async (field) => {
    const refused = await on.reajuste(convenio, period, { ...HALF, [field]: true })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: field }] } })
    const unmoved = await on.preview(convenio, period, { ...HALF, [field]: false })
    expect(unmoved.status).toBe(200)
  },
)

test('an end that a reajuste does not carry over is warned of, before and after', async () => {
  const open = { new_start_date: HALF.new_start_date, reajuste_percent: 10 }
  const lost = { warnings: [{ code: 'end_date_lost', period_id: period }] }
  expect((await on.preview(convenio, period, HALF)).body).toMatchObject({ warnings: [] })
  expect((await on.preview(convenio, period, open)).body).toMatchObject({ validity_end: null, ...lost })
  const { body } = await on.reajuste(convenio, period, open)
  expect(body).toMatchObject({ new_period: { validity_end: null }, ...lost })
  const { items } = (await clinic.rest('GET', `${on.path(convenio, body.new_period.id)}/findings`)).body
  expect(items.map((one: { code: string }) => one.code)).toContain('end_date_lost')
})
