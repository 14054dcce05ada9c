import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  appointmentTypePath,
  convenioPath,
  eligibleClinic,
  providerPath,
  type EligibleClinic,
} from '@vigencia/testing/fixtures/agreements/eligible-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let at: EligibleClinic
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(() => beginAt('2026-06-15T15:00:00Z'))

/** A new clinic at this moment: no time of its log goes back behind its beginning. */
async function beginAt(now: string): Promise<void> {
  api.setNow(now)
  clinic = await api.newTenant()
  at = eligibleClinic(clinic)
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const reasonsOf = ({ body }: RestAnswer): string[] =>
  body.eligible === true ? [] : body.errors.map(({ code }: { code: string }) => code)

/** A period with a rule for one appointment type. */
async function periodWithRule(convenioId: string, fields: object, rule: Record<string, unknown>): Promise<string> {
  const id = await at.make.draft(convenioId, fields as Record<string, unknown>)
  const made = await clinic.rest('POST', `${convenioPath(convenioId)}/contracts/${id}/type-rules`, rule)
  expect(made.status).toBe(201)
  await at.make.activate(convenioId, id)
  return id
}

describe('eligibility', () => {
  test('is given with the period of the day and what it needs', async () => {
    const input = await at.eligible({ requires_card_number: true, requires_authorization: true })
    const { revision } = (await clinic.rest('GET', convenioPath(input.convenio_id))).body
    expect(await at.validate(input)).toMatchObject({
      status: 200,
      body: {
        eligible: true,
        ...input,
        date: '2026-06-15',
        period: { validity_start: '2026-01-01', validity_end: '2026-12-31' },
        requires_card_number: true,
        requires_authorization: true,
        revision,
      },
    })
  })

  test('that fails for five reasons names five', async () => {
    const [provider, type] = [await at.provider(), await at.appointmentType('Exame')]
    const convenio = await at.make.convenio({ name: 'Unimed Rio' })
    await periodWithRule(convenio, { start_date: '2026-01-01' }, { appointment_type_id: type, is_covered: false })
    for (const path of [providerPath(provider), convenioPath(convenio), appointmentTypePath(type)])
      await at.deactivate(path)
    const input = { provider_profile_id: provider, convenio_id: convenio, appointment_type_id: type }
    const { status, body } = await at.validate(input)
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'not_eligible' })
    expect(body.errors).toEqual([
      { path: 'provider_profile_id', code: 'provider_inactive', message: '"Dra. Ana" is deactivated' },
      { path: 'convenio_id', code: 'convenio_inactive', message: '"Unimed Rio" is deactivated' },
      { path: 'appointment_type_id', code: 'appointment_type_inactive', message: '"Exame" is deactivated' },
      {
        path: 'provider_profile_id',
        code: 'provider_not_linked',
        message: '"Dra. Ana" does not accept "Unimed Rio" on 2026-06-15',
      },
      {
        path: 'appointment_type_id',
        code: 'type_not_covered',
        message: 'the period in force on 2026-06-15 does not cover "Exame"',
      },
    ])
    expect(reasonsOf(await at.validate(input, '2025-12-31'))).toEqual([
      'provider_inactive',
      'convenio_inactive',
      'appointment_type_inactive',
      'provider_not_linked',
      'no_period_in_force',
    ])
  })

  test('is asked for a provider, a convenio and an appointment type that are there', async () => {
    const input = await at.eligible()
    const codeOf = async (more: object) => {
      const { status, body } = await at.validate({ ...input, ...more })
      return `${status} ${body.code}`
    }
    expect(await codeOf({ provider_profile_id: UNKNOWN })).toBe('404 provider_not_found')
    expect(await codeOf({ convenio_id: UNKNOWN })).toBe('404 convenio_not_found')
    expect(await codeOf({ appointment_type_id: UNKNOWN })).toBe('404 appointment_type_not_found')
    expect(await at.validate({ ...input, convenio_id: 'Unimed' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: 'convenio_id' }] },
    })
  })

  test('is asked by who may read contracts, and of no other tenant', async () => {
    const input = await at.eligible()
    const ask = (key: string) => clinic.rest('POST', '/v1/scheduling/convenio/validate', input, { 'x-api-key': key })
    expect((await ask(await clinic.newKey(['contracts:read']))).status).toBe(200)
    expect((await ask(await clinic.newKey(['contracts:write', 'prices:read']))).status).toBe(403)
    expect((await ask((await api.newTenant()).key)).body.code).toBe('provider_not_found')
  })

  test.each([
    ['2025-12-31', ['no_period_in_force']],
    ['2026-01-01', []],
    ['2026-12-31', []],
    ['2027-01-01', ['no_period_in_force']],
  ])('on %s, of a period of all 2026, fails for %j', async (date, reasons) => {
    await beginAt('2025-06-01T15:00:00Z')
    expect(reasonsOf(await at.validate(await at.eligible(), date))).toEqual(reasons)
  })

  test('of a past day looks at the links of that day, in the zone of the tenant', async () => {
    await beginAt('2026-03-10T02:59:59Z') // 9 March in São Paulo
    const input = await at.eligible()
    api.setNow('2026-04-02T03:00:00Z') // 2 April
    await at.unlink(input.provider_profile_id, input.convenio_id)
    expect(reasonsOf(await at.validate(input))).toEqual(['provider_not_linked'])
    api.setNow('2026-05-05T12:00:00Z')
    await at.link(input.provider_profile_id, input.convenio_id)
    const on = async (date: string) => reasonsOf(await at.validate(input, date)).length === 0
    expect(await Promise.all(['2026-03-08', '2026-03-09', '2026-04-01', '2026-04-02'].map(on))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(await Promise.all(['2026-05-04', '2026-05-05', '2026-12-31'].map(on))).toEqual([false, true, true])
  })

  test('of today is of today in the zone of the tenant', async () => {
    await beginAt('2026-01-01T02:59:59Z')
    const input = await at.eligible()
    expect((await at.validate(input)).body.errors).toMatchObject([
      { path: 'date', message: expect.stringContaining('2025-12-31') },
    ])
    api.setNow('2026-01-01T03:00:00Z')
    expect((await at.validate(input)).body).toMatchObject({ eligible: true, date: '2026-01-01' })
  })

  test('of a draft is none; of self-pay it needs no period and then nothing else', async () => {
    const selfPay = { payment_type: 'particular', requires_card_number: true, requires_authorization: true }
    const answers = []
    for (const fields of [{}, selfPay]) {
      const input = {
        provider_profile_id: await at.provider(),
        convenio_id: await at.make.convenio(fields),
        appointment_type_id: await at.appointmentType(),
      }
      await at.link(input.provider_profile_id, input.convenio_id)
      await at.make.draft(input.convenio_id, { start_date: '2026-01-01' })
      answers.push(await at.validate(input))
    }
    expect(reasonsOf(answers[0] as RestAnswer)).toEqual(['no_period_in_force'])
    expect(answers[1]?.body).toMatchObject({ period: null, requires_card_number: false, requires_authorization: false })
  })

  test('is as the type rule of the period says, and without one as the period does', async () => {
    const input = await at.eligible()
    const { appointment_type_id } = input
    const year = (start: number) => ({ start_date: `${start}-01-01`, end_date: `${start}-12-31` })
    const ruled = { appointment_type_id, requires_authorization: true }
    await periodWithRule(input.convenio_id, year(2027), ruled)
    await periodWithRule(input.convenio_id, year(2028), { appointment_type_id, is_covered: false })
    const needs = async (date: string) => (await at.validate(input, date)).body.requires_authorization
    expect(await Promise.all(['2026-12-31', '2027-01-01', '2027-12-31'].map(needs))).toEqual([false, true, true])
    expect(reasonsOf(await at.validate(input, '2028-01-01'))).toEqual(['type_not_covered'])
    const other = { ...input, appointment_type_id: await at.appointmentType() }
    expect(reasonsOf(await at.validate(other, '2028-01-01'))).toEqual([])
  })
})
