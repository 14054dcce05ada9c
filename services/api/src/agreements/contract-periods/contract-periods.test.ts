import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

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

const UNKNOWN = '550e8400-e29b-41d4-a716-446655440009'

const year = (number: number) => ({ start_date: `${number}-01-01`, end_date: `${number}-12-31` })

describe('a contract period', () => {
  test('is created as a draft with the days asked for', async () => {
    const convenio = await make.convenio()
    const fields = { ...year(2026), cbhpm_table_version: '2024', cbhpm_percentage: 70, notes: 'Annual contract 2026' }
    const made = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, fields)
    expect(made).toMatchObject({
      status: 201,
      body: {
        status: 'draft',
        in_force: false,
        validity_start: '2026-01-01',
        validity_end: '2026-12-31',
        cbhpm_percentage: 70,
        copay_enabled: null,
        revision: 2,
      },
    })
    const { warnings, ...created } = made.body
    expect(warnings).toEqual([])
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${made.body.id}`)).body).toEqual(created)
  })

  test.each([
    ['the same day', '2026-01-01', 422],
    ['the day before', '2025-12-31', 422],
    ['the day after', '2026-01-02', 201],
  ])('that ends on %s as it starts is answered %d', async (_words, end_date, status) => {
    const convenio = await make.convenio()
    const made = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, { start_date: '2026-01-01', end_date })
    expect(made.status).toBe(status)
    if (status === 422)
      expect(made.body.errors).toEqual([{ path: 'end_date', message: 'must be strictly after start_date' }])
  })

  test.each([
    ['ends the day before', '2025-06-01', '2025-12-31', 201],
    ['ends on its first day', '2025-06-01', '2026-01-01', 409],
    ['starts on its last day', '2026-12-31', '2027-06-01', 409],
    ['starts the day after', '2027-01-01', null, 201],
    ['is open-ended from before', '2020-01-01', null, 409],
    ['lies inside', '2026-03-01', '2026-03-02', 409],
  ])('another that %s is answered %s', async (_words, start_date, end_date, status) => {
    const convenio = await make.convenio()
    const first = await make.draft(convenio, year(2026))
    const other = await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, { start_date, end_date })
    expect(other.status).toBe(status)
    if (status === 409) {
      expect(other.body).toMatchObject({ code: 'period_overlap' })
      expect(other.body.detail).toContain(`draft period ${first}, 2026-01-01 to 2026-12-31`)
    }
  })

  test('freezes at activation with what it left out copied from the convenio as it is then', async () => {
    const convenio = await make.convenio({
      copay_enabled: true,
      default_copay_percent: 30,
      default_copay_max_cents: 15_000,
      requires_card_number: true,
      cbhpm_table_version: '2024',
    })
    const period = await make.draft(convenio, { ...year(2026), default_copay_percent: 12.5 })
    const path = `${CONVENIOS}/${convenio}/contracts/${period}`
    const active = await clinic.rest('PATCH', `${path}/activate`)
    const frozen = {
      copay_enabled: true,
      default_copay_percent: 12.5,
      default_copay_max_cents: 15_000,
      requires_card_number: true,
      requires_authorization: false,
      cbhpm_table_version: '2024',
    }
    expect(active).toMatchObject({
      status: 200,
      body: { status: 'active', in_force: true, retroactive: true, ...frozen },
    })
    await clinic.rest('PUT', `${CONVENIOS}/${convenio}`, { name: 'Changed', payment_type: 'convenio' })
    expect((await clinic.rest('GET', path)).body).toMatchObject(frozen)
    expect((await clinic.rest('PUT', path, year(2026))).body.code).toBe('period_not_draft')
    expect((await clinic.rest('DELETE', path)).body.code).toBe('period_not_draft')
    expect((await clinic.rest('PATCH', `${path}/activate`)).body.code).toBe('period_not_draft')
    expect((await clinic.rest('POST', `${path}/overrides`, { procedure_code: '1', price_cents: 1 })).body.code).toBe(
      'period_not_draft',
    )
    expect((await clinic.rest('POST', `${path}/type-rules`, { appointment_type_id: convenio })).body.code).toBe(
      'period_not_draft',
    )
  })

  test('is expired the day after its end, without anything having run', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-15' })
    const seen = async () => (await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${period}`)).body
    expect(await seen()).toMatchObject({ status: 'active', in_force: true, closed_reason: null })
    try {
      api.setNow('2026-06-16T02:59:59Z') // still the 15th in São Paulo
      expect(await seen()).toMatchObject({ status: 'active', in_force: true })
      api.setNow('2026-06-16T03:00:00Z')
      expect(await seen()).toMatchObject({ status: 'expired', in_force: false, closed_reason: 'expiry' })
      expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts?status=expired`)).body.total).toBe(1)
      expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts?status=active`)).body.total).toBe(0)
    } finally {
      api.setNow('2026-06-15T12:00:00Z')
    }
  })

  test('is found by a date within it, drafts never', async () => {
    const convenio = await make.convenio()
    const active = await make.period(convenio, year(2025))
    await make.draft(convenio, year(2026))
    const at = async (date: string) => clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/at-date?date=${date}`)
    expect((await at('2025-01-01')).body.id).toBe(active)
    expect((await at('2025-12-31')).body).toMatchObject({ id: active, status: 'expired' })
    for (const date of ['2024-12-31', '2026-01-01'])
      expect(await at(date)).toMatchObject({ status: 404, body: { code: 'no_period_at_date' } })
  })

  test('that is a draft can be replaced and deleted, which frees its days and hides it', async () => {
    const convenio = await make.convenio()
    const period = await make.draft(convenio, year(2026))
    const path = `${CONVENIOS}/${convenio}/contracts`
    expect(await clinic.rest('PUT', `${path}/${period}`, { start_date: '2026-02-01', notes: 'later' })).toMatchObject({
      status: 200,
      body: { validity_start: '2026-02-01', validity_end: null, notes: 'later', cbhpm_percentage: null },
    })
    await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-01-31' })
    expect((await clinic.rest('DELETE', `${path}/${period}`)).status).toBe(204)
    expect((await clinic.rest('GET', path)).body.total).toBe(1)
    expect((await clinic.rest('GET', `${path}?include_inactive=true`)).body.items).toMatchObject([
      { is_deleted: false },
      { id: period, is_deleted: true },
    ])
    const revision = async () => (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision
    const before = await revision()
    expect((await clinic.rest('DELETE', `${path}/${period}`)).status).toBe(204)
    expect(await revision()).toBe(before)
    expect((await clinic.rest('DELETE', `${path}/${UNKNOWN}`)).body.code).toBe('period_not_found')
    await make.draft(convenio, year(2027))
  })

  test('takes no copay for SUS, nor any period once the convenio is deactivated', async () => {
    const sus = await make.convenio({ payment_type: 'sus' })
    const path = `${CONVENIOS}/${sus}/contracts`
    expect((await clinic.rest('POST', path, { ...year(2026), copay_enabled: true })).body.code).toBe(
      'sus_takes_no_copay',
    )
    const draft = await make.draft(sus, year(2026))
    await clinic.rest('DELETE', `${CONVENIOS}/${sus}`)
    expect((await clinic.rest('POST', path, year(2027))).body.code).toBe('convenio_inactive')
    expect((await clinic.rest('PATCH', `${path}/${draft}/activate`)).body.code).toBe('convenio_inactive')
  })
})

describe('the children of a draft', () => {
  test('overrides are added, searched, replaced and deleted; a code has one', async () => {
    const convenio = await make.convenio()
    const path = `${CONVENIOS}/${convenio}/contracts/${await make.draft(convenio, year(2026))}/overrides`
    const first = await clinic.rest('POST', path, {
      procedure_code: '10101012',
      procedure_name: 'Consulta 100%',
      price_cents: 25_000,
    })
    expect(first.status).toBe(201)
    expect((await clinic.rest('POST', path, { procedure_code: ' 10101012 ', price_cents: 1 })).body.code).toBe(
      'override_code_taken',
    )
    const bulk = await clinic.rest('POST', `${path}/bulk`, {
      items: [
        { procedure_code: 'A', price_cents: 1 },
        { procedure_code: 'B', price_cents: 0 },
      ],
    })
    expect(bulk).toMatchObject({ status: 201, body: { created_count: 2 } })
    const again = await clinic.rest('POST', `${path}/bulk`, {
      items: [
        { procedure_code: 'C', price_cents: 1 },
        { procedure_code: 'A', price_cents: 1 },
      ],
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'override_code_taken' } })
    expect(
      (await clinic.rest('GET', path)).body.items.map((one: { procedure_code: string }) => one.procedure_code),
    ).toEqual(['10101012', 'A', 'B'])
    expect((await clinic.rest('GET', `${path}?search=100%25`)).body.total).toBe(1)
    expect((await clinic.rest('GET', `${path}?search=consulta`)).body.total).toBe(1)
    expect(
      (await clinic.rest('PUT', `${path}/${first.body.id}`, { procedure_code: 'A', price_cents: 3 })).body.code,
    ).toBe('override_code_taken')
    expect(
      (await clinic.rest('PUT', `${path}/${first.body.id}`, { procedure_code: '10101012', price_cents: 3 })).body,
    ).toMatchObject({ price_cents: 3, procedure_name: null })
    expect((await clinic.rest('DELETE', `${path}/${first.body.id}`)).status).toBe(204)
    expect((await clinic.rest('DELETE', `${path}/${first.body.id}`)).status).toBe(204)
    expect((await clinic.rest('GET', `${path}/${first.body.id}`)).body.code).toBe('override_not_found')
    expect((await clinic.rest('DELETE', `${path}/${UNKNOWN}`)).body.code).toBe('override_not_found')
    expect((await clinic.rest('POST', path, { procedure_code: '10101012', price_cents: 4 })).status).toBe(201)
  })

  test('an appointment type has one rule', async () => {
    const convenio = await make.convenio()
    const path = `${CONVENIOS}/${convenio}/contracts/${await make.draft(convenio, year(2026))}/type-rules`
    const type = '550e8400-e29b-41d4-a716-446655440001'
    const rule = await clinic.rest('POST', path, { appointment_type_id: type, copay_percent: 10 })
    expect(rule).toMatchObject({
      status: 201,
      body: { is_covered: true, copay_percent: 10, requires_authorization: null },
    })
    expect((await clinic.rest('POST', path, { appointment_type_id: type.toUpperCase() })).body.code).toBe(
      'type_rule_taken',
    )
    expect(
      (await clinic.rest('PUT', `${path}/${rule.body.id}`, { appointment_type_id: type, is_covered: false })).body,
    ).toMatchObject({ is_covered: false, copay_percent: null })
    expect((await clinic.rest('GET', path)).body).toMatchObject({ total: 1, items: [{ id: rule.body.id }] })
    expect((await clinic.rest('DELETE', `${path}/${rule.body.id}`)).status).toBe(204)
    expect((await clinic.rest('DELETE', `${path}/${rule.body.id}`)).status).toBe(204)
    expect((await clinic.rest('GET', `${path}/${rule.body.id}`)).body.code).toBe('type_rule_not_found')
    expect((await clinic.rest('DELETE', `${path}/${UNKNOWN}`)).body.code).toBe('type_rule_not_found')
  })
})

describe('sixteen at once', () => {
  test('creates for the same days make one period and fifteen refusals', async () => {
    const convenio = await make.convenio()
    const input = Array.from({ length: 16 }, () =>
      clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts`, year(2026)),
    )
    const statuses = (await Promise.all(input)).map((answer) => answer.status)
    expect(statuses.toSorted()).toEqual([201, ...Array<number>(15).fill(409)])
  })

  test('activations of one draft make one active period and fifteen refusals', async () => {
    const convenio = await make.convenio()
    const draft = await make.draft(convenio, year(2026))
    const input = Array.from({ length: 16 }, () =>
      clinic.rest('PATCH', `${CONVENIOS}/${convenio}/contracts/${draft}/activate`),
    )
    const statuses = (await Promise.all(input)).map((answer) => answer.status)
    expect(statuses.toSorted()).toEqual([200, ...Array<number>(15).fill(422)])
  })

  test('convenios of one name make one and fifteen refusals', async () => {
    const input = Array.from({ length: 16 }, () =>
      clinic.rest('POST', CONVENIOS, { name: 'Same', payment_type: 'convenio' }),
    )
    const answers = await Promise.all(input)
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array<number>(15).fill(409)])
    expect(
      answers.filter((answer) => answer.status === 409).every((answer) => answer.body.code === 'convenio_name_taken'),
    ).toBe(true)
  })
})
