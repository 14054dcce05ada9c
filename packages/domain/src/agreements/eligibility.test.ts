import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { judgeEligibility, type EligibilityCase } from './eligibility.ts'

const period = {
  days: { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') },
  requires_card_number: true,
  requires_authorization: false,
  type_rule: null,
}
const fits: EligibilityCase = {
  date: dayOf('2026-06-15'),
  provider: { name: 'Dra. Ana', is_active: true },
  convenio: { name: 'Unimed', is_active: true, payment_type: 'convenio' },
  appointment_type: { name: 'Consulta', is_active: true },
  linkPeriods: [{ linked_on: dayOf('2026-01-10'), unlinked_on: null }],
  period,
}
const reasonsOf = (more: Partial<EligibilityCase>) =>
  judgeEligibility({ ...fits, ...more }).reasons.map(({ code }) => code)

describe('eligibility', () => {
  test('is given where nothing speaks against it', () => {
    expect(judgeEligibility(fits)).toEqual({ reasons: [], requires_card_number: true, requires_authorization: false })
  })

  test.each([
    ['provider_inactive', { provider: { ...fits.provider, is_active: false } }],
    ['convenio_inactive', { convenio: { ...fits.convenio, is_active: false } }],
    ['appointment_type_inactive', { appointment_type: { ...fits.appointment_type, is_active: false } }],
    ['provider_not_linked', { linkPeriods: [] }],
    ['no_period_in_force', { period: null }],
    ['type_not_covered', { period: { ...period, type_rule: { is_covered: false, requires_authorization: null } } }],
  ] as const)('is refused for one reason alone: %s', (code, more) => {
    expect(reasonsOf(more)).toEqual([code])
  })

  test('that fails for five reasons names five, each with the field it is about', () => {
    const { reasons } = judgeEligibility({
      ...fits,
      provider: { name: 'Dra. Ana', is_active: false },
      convenio: { name: 'Unimed', is_active: false, payment_type: 'convenio' },
      appointment_type: { name: 'Consulta', is_active: false },
      linkPeriods: [],
      period: { ...period, type_rule: { is_covered: false, requires_authorization: true } },
    })
    expect(reasons.map(({ code, path }) => `${code}: ${path.join('.')}`)).toEqual([
      'provider_inactive: provider_profile_id',
      'convenio_inactive: convenio_id',
      'appointment_type_inactive: appointment_type_id',
      'provider_not_linked: provider_profile_id',
      'type_not_covered: appointment_type_id',
    ])
  })

  test('of self-pay needs no period, and then nothing else either; SUS needs one', () => {
    const selfPay = { convenio: { ...fits.convenio, payment_type: 'particular' as const }, period: null }
    expect(judgeEligibility({ ...fits, ...selfPay })).toEqual({
      reasons: [],
      requires_card_number: false,
      requires_authorization: false,
    })
    expect(reasonsOf({ ...selfPay, convenio: { ...fits.convenio, payment_type: 'sus' } })).toEqual([
      'no_period_in_force',
    ])
  })

  test.each([
    [null, false, false],
    [null, true, true],
    [true, false, true],
    [false, true, false],
  ])('needs authorization as the type rule says (%o), else as the period does (%o): %o', (rule, own, needed) => {
    const type_rule = { is_covered: true, requires_authorization: rule }
    expect(
      judgeEligibility({ ...fits, period: { ...period, requires_authorization: own, type_rule } })
        .requires_authorization,
    ).toBe(needed)
  })

  const linkPeriods = [
    { linked_on: dayOf('2026-01-10'), unlinked_on: dayOf('2026-03-01') },
    { linked_on: dayOf('2026-04-01'), unlinked_on: dayOf('2026-04-01') },
    { linked_on: dayOf('2026-06-01'), unlinked_on: null },
  ]
  test.each([
    ['2026-01-09', false],
    ['2026-01-10', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
    ['2026-04-01', false],
    ['2026-05-31', false],
    ['2026-06-01', true],
    ['2200-12-31', true],
  ])('on %s, of a provider linked, unlinked and linked again, finds the link: %s', (date, linked) => {
    expect(reasonsOf({ date: dayOf(date), linkPeriods })).toEqual(linked ? [] : ['provider_not_linked'])
  })
})
