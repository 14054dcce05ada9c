import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, newAgreement } from '@vigencia/testing/fixtures/agreements/agreement.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { selfPay } from '@vigencia/testing/fixtures/agreements/self-pay.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const NOW = '2026-06-15T15:00:00Z'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow(NOW)
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const pathOf = (convenio: string, period: string) => `${CONVENIOS}/${convenio}/contracts/${period}`
const snapshot = (convenio: string, period: string, query = '') =>
  clinic.rest('GET', `${pathOf(convenio, period)}/snapshot${query}`)
const agreement = (fields: Record<string, unknown> = {}) => newAgreement(clinic, fields)

describe('the revision', () => {
  test('of a snapshot settles it for ever: same digest, whatever is changed or published since', async () => {
    const { make, version, convenio, period } = await agreement()
    const { revision } = await make.activate(convenio, period)
    const before = (await snapshot(convenio, period, '?event_date=2026-01-01')).body
    expect(before).toMatchObject({ revision, price_table_id: null, price_table_digest: null, digest: digestOf(before) })
    await make.table(version, { '10101012': '135.09' })
    api.setNow('2027-03-01T15:00:00Z')
    const after = (await snapshot(convenio, period, '?event_date=2026-01-01')).body
    const again = (await snapshot(convenio, period, `?event_date=2026-01-01&revision=${revision}`)).body
    api.setNow(NOW)
    expect(after.price_table_digest).toMatch(/^[0-9a-f]{64}$/)
    expect(after.revision).toBe(revision + 1)
    expect(after.digest).not.toBe(before.digest)
    expect(after.status).toBe('active') // stored, not seen on a day of 2027
    expect(again).toEqual({ ...before, snapshot_generated_at: '2027-03-01T15:00:00Z' })
  })

  test('may be said as an instant, and not both', async () => {
    const { make, convenio, period } = await agreement()
    api.setNow('2026-06-16T15:00:00Z')
    const { revision } = await make.activate(convenio, period)
    const known = (at: string) => snapshot(convenio, period, `?known_at=${at}`)
    expect(await known('2026-06-16T15:00:00Z')).toMatchObject({ status: 200, body: { revision } })
    expect(await known('2026-06-16T14:59:59Z')).toMatchObject({ status: 422, body: { code: 'snapshot_unavailable' } })
    expect(await known('2026-06-16T15:00:01Z')).toMatchObject({ status: 422, body: { code: 'revision_not_reached' } })
    expect(await known('2001-01-01T00:00:00Z')).toMatchObject({ status: 404, body: { code: 'period_not_found' } })
    expect(await known(`2026-06-16T15:00:00Z&revision=${revision}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
    api.setNow(NOW)
  })

  test('is the newest at most, and one at which the period was known', async () => {
    const { make, convenio, period } = await agreement()
    const { revision } = await make.activate(convenio, period)
    const at = (input: number) => snapshot(convenio, period, `?revision=${input}`)
    expect(await at(revision)).toMatchObject({ status: 200, body: { revision } })
    expect(await at(revision + 1)).toMatchObject({ status: 422, body: { code: 'revision_not_reached' } })
    expect(await at(1)).toMatchObject({ status: 404, body: { detail: expect.stringContaining('not known yet') } })
    expect(await at(revision - 1)).toMatchObject({
      status: 422,
      body: { code: 'snapshot_unavailable', detail: expect.stringContaining(`from revision ${revision} on`) },
    })
  })
})

describe('what happens to a period later', () => {
  async function active() {
    const { make, convenio, period } = await agreement()
    const { revision } = await make.activate(convenio, period)
    const march = '?event_date=2026-03-09'
    const { body: before } = await snapshot(convenio, period, march)
    const asThen = () => snapshot(convenio, period, `${march}&revision=${revision}`)
    const act = async (verb: string, path: string, body: unknown) => {
      const answer = await clinic.rest(verb, `${pathOf(convenio, period)}/${path}`, body)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
      return answer.body
    }
    return { convenio, period, revision, before, asThen, act }
  }

  test('its termination for a day long past shortens it from its revision on, and not before', async () => {
    const { convenio, period, before, asThen, act } = await active()
    await act('PATCH', 'terminate', { effective_date: '2026-02-28' })
    expect(await snapshot(convenio, period, '?event_date=2026-03-09')).toMatchObject({
      status: 422,
      body: { code: 'outside_validity', detail: expect.stringContaining('2026-01-01 to 2026-02-28') },
    })
    expect((await snapshot(convenio, period)).body).toMatchObject({
      status: 'terminated',
      validity_end: '2026-02-28',
      event_date: '2026-02-28',
    })
    expect((await asThen()).body).toEqual(before)
  })

  test('its revocation leaves nothing to show from its revision on, and all of it before', async () => {
    const { convenio, period, revision, before, asThen, act } = await active()
    await act('POST', 'revoke', { reason: 'Never agreed', retroactive: true })
    expect(await snapshot(convenio, period, '?event_date=2026-03-09')).toMatchObject({
      status: 422,
      body: { code: 'snapshot_unavailable', detail: expect.stringContaining(`revoked at revision ${revision + 1}`) },
    })
    expect((await asThen()).body).toEqual(before)
  })

  test('its reajuste shows in the successor, and in its own end from its revision on', async () => {
    const { convenio, period, before, asThen, act } = await active()
    const { new_period } = await act('POST', 'reajuste', { new_start_date: '2026-07-01', reajuste_percent: 8.5 })
    const { body: successor } = await snapshot(convenio, new_period.id)
    expect(successor).toMatchObject({
      status: 'active',
      event_date: '2026-07-01',
      reajuste_percent: 8.5,
      table_adjustments: [8.5],
      digest: digestOf(successor),
    })
    expect(successor.overrides.map((one: { price_cents: number }) => one.price_cents)).toEqual([1, 2, 3, 1085])
    expect((await snapshot(convenio, period)).body).toMatchObject({ validity_end: '2026-06-30', status: 'terminated' })
    expect((await asThen()).body).toEqual(before)
  })
})

describe('particular prices', () => {
  test('are those in force on the day, and with scope=period all that touch the period', async () => {
    const shop = await selfPay(clinic)
    const make = scenario(clinic)
    const first = await shop.add(100)
    await shop.replace(first.id, 200, '2026-03-01')
    await shop.replace(first.id, 300, '2027-06-01')
    const period = await make.period(shop.convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { X: 5 })
    const { body: march } = await snapshot(shop.convenio, period, '?event_date=2026-03-01')
    const { body: february } = await snapshot(shop.convenio, period, '?event_date=2026-02-28')
    const { body: all } = await snapshot(shop.convenio, period, '?event_date=2026-03-01&scope=period')
    const version = { price_id: first.id, procedure_code: 'A', notes: null, metadata: null }
    const from = (cents: number, valid_from: string | null, valid_until: string | null) => ({
      ...version,
      procedure_name: `At ${cents}`,
      price_cents: cents,
      valid_from,
      valid_until,
    })
    expect(february.particular_prices).toEqual([from(100, null, '2026-02-28')])
    expect(march.particular_prices).toEqual([from(200, '2026-03-01', '2027-05-31')])
    expect(all.particular_prices).toEqual([from(100, null, '2026-02-28'), from(200, '2026-03-01', '2027-05-31')])
    expect(all.scope).toBe('period')
    for (const body of [march, february, all]) expect(body.digest).toBe(digestOf(body))
    expect(new Set([march.digest, february.digest, all.digest]).size).toBe(3)
  })

  test('stay as they were known at a revision when a price is changed for days before today', async () => {
    const shop = await selfPay(clinic)
    const first = await shop.add(100)
    const period = await scenario(clinic).period(shop.convenio, { start_date: '2026-01-01' })
    const { body: before } = await snapshot(shop.convenio, period, '?scope=period&event_date=2026-05-01')
    await shop.replace(first.id, 999, '2026-02-01')
    const { body: then } = await snapshot(
      shop.convenio,
      period,
      `?scope=period&event_date=2026-05-01&revision=${before.revision}`,
    )
    const { body: now } = await snapshot(shop.convenio, period, '?scope=period&event_date=2026-05-01')
    expect(then).toEqual(before)
    expect(now.particular_prices.map((price: { price_cents: number }) => price.price_cents)).toEqual([100, 999])
  })

  test('come by code in code-point order, also where one code goes on from another', async () => {
    const make = scenario(clinic)
    const convenio = await make.convenio({ name: 'Codes in order', payment_type: 'particular' })
    const codes = ['AB', 'A', '😀', 'c', '﴾', 'A B', 'B']
    const items = codes.map((procedure_code) => ({ procedure_code, procedure_name: 'P', price_cents: 1 }))
    await clinic.rest('POST', `${CONVENIOS}/${convenio}/particular-prices/bulk`, { items })
    const period = await make.period(convenio, { start_date: '2026-01-01' })
    const { body } = await snapshot(convenio, period)
    expect(body.particular_prices.map((price: { procedure_code: string }) => price.procedure_code)).toEqual([
      'A', 'A B', 'AB', 'B', 'c', '﴾', '😀',
    ]) // prettier-ignore
    expect(body.digest).toBe(digestOf(body))
  })
})
