import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApi, type TestApi, type TestTenant } from '../testing/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = await makeTestApi()
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const convenios = '/v1/scheduling/convenios'

async function newConvenio(fields: Record<string, unknown>): Promise<string> {
  const { status, body } = await clinic.rest('POST', convenios, { payment_type: 'convenio', ...fields })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

async function newPeriod(convenio: string, fields: Record<string, unknown>, overrides: Record<string, number> = {}): Promise<string> {
  const path = `${convenios}/${convenio}/contracts`
  const made = await clinic.rest('POST', path, fields)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  for (const [procedure_code, price_cents] of Object.entries(overrides)) {
    const added = await clinic.rest('POST', `${path}/${made.body.id}/overrides`, { procedure_code, price_cents })
    expect(added.status, JSON.stringify(added.body)).toBe(201)
  }
  const active = await clinic.rest('PATCH', `${path}/${made.body.id}/activate`)
  expect(active.status, JSON.stringify(active.body)).toBe(200)
  return made.body.id
}

describe('a price on a date', () => {
  test('is the override of the period in force, with the copay of that period', async () => {
    const unimed = await newConvenio({ name: 'Unimed', copay_enabled: true, default_copay_percent: 30 })
    await newPeriod(unimed, { start_date: '2024-01-01', end_date: '2024-12-31' }, { '10101012': 25 })
    const quote = await clinic.rest('GET', `${convenios}/${unimed}/quote?procedure_code=10101012&event_date=2024-06-15`)
    expect(quote).toMatchObject({ status: 200, body: { unit_price_cents: 25, copay_cents: 8, payer_cents: 17, source: 'override', revision: 4 } })
    expect(quote.body.explanation).toEqual([])
  })
})
