import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, newAgreement, TYPE_A, TYPE_B } from '@vigencia/testing/fixtures/agreements/agreement.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

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

describe('a snapshot', () => {
  test('shows everything that prices a period, in order, with the digest of all of it', async () => {
    const { make, version, convenio, period } = await agreement()
    await make.table(version, { '10101012': '135.09' })
    const { revision } = await make.activate(convenio, period)
    const { status, body, headers } = await snapshot(convenio, period, '?event_date=2026-03-09')
    const table = (await clinic.rest('GET', `/v1/scheduling/price-tables/${version}`)).body
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      period_id: period,
      convenio_id: convenio,
      codes_by_form: true,
      payment_type: 'convenio',
      revision,
      event_date: '2026-03-09',
      scope: 'event_date',
      status: 'active',
      validity_start: '2026-01-01',
      validity_end: '2026-12-31',
      cbhpm_table_version: version,
      cbhpm_percentage: 66.6667,
      table_adjustments: [],
      reajuste_percent: null,
      copay_enabled: true,
      default_copay_percent: 30,
      default_copay_max_cents: 15_000,
      requires_card_number: true,
      requires_authorization: false,
      price_table_id: table.id,
      price_table_digest: table.digest,
      overrides: ['B', 'c', '﴾', '😀'].map((procedure_code) => expect.objectContaining({ procedure_code })),
      particular_prices: [],
      type_rules: [
        {
          id: expect.any(String),
          appointment_type_id: TYPE_A,
          is_covered: true,
          requires_authorization: true,
          copay_percent: 12.5,
          copay_max_cents: 700,
          notes: null,
        },
        expect.objectContaining({ appointment_type_id: TYPE_B, is_covered: false, notes: 'Not this' }),
      ],
      snapshot_generated_at: NOW,
      digest: digestOf(body),
    })
    expect(body.overrides[0]).toEqual({
      id: expect.any(String),
      procedure_code: 'B',
      procedure_name: 'Say "a\\b"\n\u2028\té 😀 <',
      price_cents: 1,
      notes: '/',
      metadata: null,
    })
  })
})

test('a snapshot says that a code is excluded, and of every other code what it always said', async () => {
  const { make, convenio, period } = await agreement()
  const fields = { procedure_code: 'A', is_covered: false, notes: 'fora do rol', metadata: { b: 1, a: 2 } }
  const { id } = (await clinic.rest('POST', `${pathOf(convenio, period)}/overrides`, fields)).body
  await make.activate(convenio, period)
  const { body } = await snapshot(convenio, period)
  const [excluded, ...others] = body.overrides
  expect(excluded).toEqual({ ...fields, id, procedure_name: null, price_cents: null })
  for (const override of others) expect(override).not.toHaveProperty('is_covered')
  expect(body.digest).toBe(digestOf(body))
})

describe('the day', () => {
  test.each([
    ['2025-12-31', 422],
    ['2026-01-01', 200],
    ['2026-12-31', 200],
    ['2027-01-01', 422],
  ])('%s of a period of 2026 answers %i', async (day, status) => {
    const { convenio, period } = await agreement()
    const answer = await snapshot(convenio, period, `?event_date=${day}`)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(status === 200 ? { event_date: day } : { code: 'outside_validity' })
  })

  test('is today, moved into the validity, where none is asked for', async () => {
    const { convenio, period } = await agreement()
    const dayAt = async (now: string) => {
      api.setNow(now)
      return (await snapshot(convenio, period)).body.event_date
    }
    expect(await dayAt('2025-02-01T12:00:00Z')).toBe('2026-01-01')
    expect(await dayAt('2026-08-01T02:59:59Z')).toBe('2026-07-31') // still July in São Paulo
    expect(await dayAt('2028-02-01T12:00:00Z')).toBe('2026-12-31')
    api.setNow(NOW)
  })
})

describe('a draft', () => {
  test('is shown as it is now, without a digest, and changes as it does', async () => {
    const { make, convenio, period } = await agreement({ copay_enabled: null })
    const { body } = await snapshot(convenio, period)
    expect(body).toMatchObject({ status: 'draft', digest: null, copay_enabled: null, price_table_id: null })
    expect(body.overrides).toHaveLength(4)
    await make.override(convenio, period, 'D', 4)
    const later = (await snapshot(convenio, period)).body
    expect(later.overrides).toHaveLength(5)
    expect(later.revision).toBe(body.revision + 1)
    expect(await snapshot(convenio, period, `?revision=${body.revision}`)).toMatchObject({
      status: 422,
      body: { code: 'snapshot_unavailable', detail: expect.stringContaining('drafts keep no history') },
    })
  })

  test('that was deleted is not found', async () => {
    const { convenio, period } = await agreement()
    expect((await clinic.rest('DELETE', pathOf(convenio, period))).status).toBe(204)
    expect(await snapshot(convenio, period)).toMatchObject({ status: 404, body: { code: 'period_not_found' } })
  })
})

describe('a snapshot is refused', () => {
  test('to a key without prices:read, and given to one that has it alone', async () => {
    const { convenio, period } = await agreement()
    const path = `${pathOf(convenio, period)}/snapshot`
    const contracts = await clinic.newKey(['contracts:read', 'contracts:write'])
    const prices = await clinic.newKey(['prices:read'])
    expect(await restCall(api.service, 'GET', path, undefined, { 'x-api-key': contracts })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect((await restCall(api.service, 'GET', path, undefined, { 'x-api-key': prices })).status).toBe(200)
  })

  test('of what another tenant has, or nobody', async () => {
    const { convenio, period } = await agreement()
    const other = await api.newTenant()
    const path = `${pathOf(convenio, period)}/snapshot`
    expect(await other.rest('GET', path)).toMatchObject({ status: 404, body: { code: 'convenio_not_found' } })
    expect(await snapshot(convenio, convenio)).toMatchObject({ status: 404, body: { code: 'period_not_found' } })
  })
})
