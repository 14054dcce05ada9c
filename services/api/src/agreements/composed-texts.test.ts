import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const COMPOSED = 'Sa\u00fade S\u00e3o Jos\u00e9'
const MIXED = 'Sau\u0301de S\u00e3o Jos\u00e9'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
})

/** As a row was stored before texts were composed on their way in. */
const storedBefore = (statement: string, values: readonly unknown[]) => tamper(api, statement, values)

const NOUNS = [
  ['convenios', 'name', { payment_type: 'convenio' }, 'convenio_name_taken'],
  ['providers', 'registry', { name: 'Dra. Ana' }, 'provider_registry_taken'],
  ['appointment-types', 'name', {}, 'appointment_type_name_taken'],
] as const

describe.each(NOUNS)('of %s the %s', (noun, field, fields, taken) => {
  const path = `/v1/scheduling/${noun}`
  const add = (text: string) => clinic.rest('POST', path, { ...fields, [field]: text })
  const stored = (text: string, id: string) =>
    storedBefore(`update contracts.${noun.replace('-', '_')} set ${field} = $1 where id = $2`, [text, id])

  test('is stored in NFC, so that a twin in other letters is refused', async () => {
    expect(await add(MIXED)).toMatchObject({ status: 201, body: { [field]: COMPOSED } })
    expect(await add(COMPOSED)).toMatchObject({ status: 409, body: { code: taken } })
    expect(await add(MIXED)).toMatchObject({ status: 409, body: { code: taken } })
  })

  test('that was stored otherwise keeps a composed twin out, and is read as it was stored', async () => {
    const { id } = (await add('Other')).body
    await stored(MIXED, id)
    expect(await add(COMPOSED)).toMatchObject({ status: 409, body: { code: taken } })
    expect((await clinic.rest('GET', `${path}/${id}`)).body[field]).toBe(MIXED)
  })

  test('with a character that nobody sees is refused, and read where it was stored', async () => {
    expect(await add('Other\u200b1')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    const { id } = (await add('Other')).body
    await stored('Other\u200b1', id)
    expect((await clinic.rest('GET', `${path}/${id}`)).body[field]).toBe('Other\u200b1')
  })
})

describe('a procedure code', () => {
  const sent = 'CIRURGIA\u0303O'
  const composed = 'CIRURGI\u00c3O'

  test('is quoted however its letters are composed, and has one price', async () => {
    const steps = scenario(clinic)
    const convenio = await steps.convenio()
    const period = await steps.draft(convenio, { start_date: '2026-01-01' })
    await steps.override(convenio, period, sent, 12_300)
    const twin = { procedure_code: composed, price_cents: 1 }
    const overrides = `/v1/scheduling/convenios/${convenio}/contracts/${period}/overrides`
    expect((await clinic.rest('POST', overrides, twin)).body.code).toBe('override_code_taken')
    await steps.activate(convenio, period)
    for (const code of [sent, composed])
      expect((await steps.quote(convenio, encodeURIComponent(code), '2026-06-15')).body.unit_price_cents).toBe(12_300)
  })

  test('that was stored otherwise keeps its entry, which is still changed and not made twice', async () => {
    const convenio = await scenario(clinic).convenio({ payment_type: 'particular' })
    const prices = `/v1/scheduling/convenios/${convenio}/particular-prices`
    const item = { procedure_name: 'Cirurgia', price_cents: 100, notes: null, metadata: null }
    const old = 'S\u200bA\u0303O'
    const entries = [sent, old].map((code) => ({ id: randomUUID(), code }))
    for (const { id, code } of entries)
      await storedBefore(
        `insert into contracts.particular_prices (tenant_id, id, convenio_id, procedure_code, is_active, created_at, updated_at)
         values ($1, $2, $3, $4, true, now(), now())`,
        [clinic.id, id, convenio, code],
      )
    const twin = await clinic.rest('POST', prices, { procedure_code: composed, ...item })
    expect(twin.body.code).toBe('particular_price_taken')
    for (const { id, code } of entries) {
      const changed = { procedure_code: code, ...item, valid_from: '2026-01-01' }
      expect(await clinic.rest('PUT', `${prices}/${id}`, changed)).toMatchObject({
        status: 200,
        body: { procedure_code: code },
      })
      const quote = await scenario(clinic).quote(convenio, encodeURIComponent(code), '2026-06-15')
      expect(quote.body.unit_price_cents).toBe(100)
    }
  })

  test('of a file finds the entry that was stored otherwise, and makes no twin', async () => {
    const convenio = await scenario(clinic).convenio({ payment_type: 'particular' })
    await storedBefore(
      `insert into contracts.particular_prices (tenant_id, id, convenio_id, procedure_code, is_active, created_at, updated_at)
       values ($1, $2, $3, $4, true, now(), now())`,
      [clinic.id, randomUUID(), convenio, sent],
    )
    const file = (existing: string, code: string) =>
      clinic.rest(
        'POST',
        `/v1/scheduling/convenios/${convenio}/particular-prices/import?existing=${existing}`,
        `procedure_code,procedure_name,price,valid_from\n${code},Cirurgia,1.00,2026-01-01\n`,
        { 'content-type': 'text/csv' },
      )
    for (const code of [sent, composed]) {
      expect((await file('update', code)).body).toMatchObject({ created_count: 0, updated_count: 1 })
      expect((await file('refuse', code)).status).toBe(422)
      const quote = await scenario(clinic).quote(convenio, encodeURIComponent(sent), '2026-06-15')
      expect(quote.body.unit_price_cents).toBe(100)
    }
  })
})
