import { describe, expect, test } from 'vitest'
import { dayNumberOfText } from '../calendar/day.ts'
import { percentOf, toNumber } from '../money/percent.ts'
import type { Act, ActPatient, ActProcedure } from './act.ts'
import type { ActRules, UrgencyRule } from './act-rules.ts'
import { circumstances } from './circumstances.ts'
import { dataNeeded, isUnpriced } from './unpriced.ts'

const STAY: Act = {
  character: 'elective',
  stay: true,
  accommodation: null,
  patient: null,
  appointmentTypeId: null,
  procedures: [],
  expenses: [],
}
const PROCEDURE: ActProcedure = {
  line: '1',
  code: '40000001',
  day: 20_516,
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
  participants: [],
}
const rules = { accommodation: { apartment: percentOf(200), except_chapters: ['4'] } }

const factorsOf = (act: Partial<Act>, agreed: ActRules, procedure: Partial<ActProcedure> = {}) => {
  const factors = circumstances({ ...STAY, stay: false, ...act }, { ...PROCEDURE, ...procedure }, '3', agreed)
  return isUnpriced(factors)
    ? factors.missing
    : factors.map(({ rule, percent, why }) => `${rule} ${toNumber(percent)} %: ${why}`)
}

describe('what a rule asks and the question need not say', () => {
  const ages: ActRules = {
    ages: [
      { below_grams: 2_500, to_days: 28, percent: percentOf(100) },
      { to_days: 730, percent: percentOf(50) },
    ],
  }
  const noAge = 'ages 100 %: passed over: the question says no age'
  const noWeight = 'ages 100 %: passed over: the question says no weight'

  test('the age of a patient is passed over where there is none, and the answer says so', () => {
    expect(factorsOf({}, ages)).toEqual([noAge])
    expect(factorsOf({}, { ages: [] })).toEqual([])
    expect(factorsOf({}, {})).toEqual([])
    const both: ActRules = { ...ages, accommodation: rules.accommodation, combine: 'add' }
    expect(factorsOf({ stay: true, accommodation: 'apartment' }, both)).toEqual([
      'accommodation 200 %: a stay: apartment',
      noAge,
    ])
  })

  test.each<[string, ActPatient, string[]]>([
    ['is passed over where a band by it might have come first', { ageDays: 28, weight: null }, [noWeight]],
    ['is not asked for at an age of which no band asks it', { ageDays: 29, weight: null }, []],
    ['that is told is not passed over', { ageDays: 28, weight: 2_500 }, []],
  ])('a weight %s', (_name, patient, told) => {
    const band = 'ages 150 %: the first band that fits ' + patient.ageDays + ' days of age'
    expect(factorsOf({ patient }, ages)).toEqual([band, ...told])
  })

  const hours: UrgencyRule = {
    percent: percentOf(30),
    from: '19:00',
    to: '07:00',
    saturdays: true,
    sundays: true,
    holidays: false,
    more_than_half: true,
    only_urgent: false,
  }
  const noHours = 'urgency 100 %: passed over: an elective act without its hours'
  const [WEDNESDAY, SUNDAY] = [dayNumberOfText('2026-03-04'), dayNumberOfText('2026-03-08')]

  test.each([
    ['no hours', WEDNESDAY, null, null, [noHours]],
    ['no hours, on a Sunday', SUNDAY, null, null, [noHours]],
    ['no end, begun by day', WEDNESDAY, 18, null, [noHours]],
    ['no end, begun at night', WEDNESDAY, 22, null, ['urgency 130 %: it began between 19:00 and 07:00']],
    ['hours by day', WEDNESDAY, 9, 11, []],
    ['hours of a Sunday', SUNDAY, 9, null, ['urgency 130 %: it is a Sunday']],
  ])('an elective act with %s is priced, though the rule is not of urgent acts alone', (_name, day, from, to, told) => {
    const at = (hour: number | null) => (hour === null ? null : day * 1_440 + hour * 60)
    const procedure = { day, startedAt: at(from), endedAt: at(to) }
    expect(factorsOf({}, { urgency: hours }, procedure)).toEqual(told)
    expect(factorsOf({}, { urgency: { ...hours, only_urgent: true } }, procedure)).toEqual([])
  })

  test('an urgent act says its hours', () => {
    expect(factorsOf({ character: 'urgent' }, { urgency: hours }, { day: WEDNESDAY })).toBe('started_at')
    expect(factorsOf({ character: 'urgent' }, { urgency: hours }, { day: SUNDAY })).toEqual([
      'urgency 130 %: it is a Sunday',
    ])
  })
})

test('a chapter that accommodation does not move is priced where no accommodation is told', () => {
  expect(circumstances(STAY, PROCEDURE, '4', rules)).toEqual([])
  expect(circumstances(STAY, PROCEDURE, '3', rules)).toEqual(
    dataNeeded('accommodation', 'a stay is priced by its accommodation'),
  )
})
