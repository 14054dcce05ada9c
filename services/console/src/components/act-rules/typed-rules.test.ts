import type { Api } from '@vigencia/client'
import { expect, test } from 'vitest'
import { bandsIn, readTypedRules, typedRulesOf, withRulesForSome } from './typed-rules.ts'

const RULES: Api.ActRules = {
  main_by: 'porte',
  further: { same_access: 50, other_access: 70, chapters: ['3'] },
  bilateral: { same_incision: 50, other_incision: 62.5 },
  assistants: { percents: [60, 40, 30, 12.5], count_from: 'main' },
  anaesthesia: {
    map: { 1: '3A', 8: '12A' },
    same: 50,
    other: 70,
    bilateral: 70,
    missing: 3,
    assistant: 60,
    only_highest: false,
  },
  urgency: {
    percent: 30,
    from: '19:00',
    to: '07:00',
    saturdays: true,
    sundays: true,
    holidays: false,
    more_than_half: true,
    only_urgent: false,
  },
  holidays: { fixed: ['01-01', '12-25'], from_easter: [-47, 60], dates: ['2026-07-09'] },
  accommodation: { ward: 1.5, apartment: 2, except_chapters: ['4'] },
  ages: [
    { below_grams: 2_500, percent: 100 },
    { from_days: 0, to_days: 730, percent: 50 },
  ],
  roles: { instrumentist: 10 },
  combine: 'add',
  rounding: 'act',
  copay_cap_per: 'unit',
}

test.each([',', '.'] as const)(
  'rules are read from a form as they were written into it, with the mark "%s"',
  (mark) => {
    expect(readTypedRules(typedRulesOf(RULES, mark))).toEqual({ rules: RULES, faults: {} })
  },
)

test('further procedures by place, holidays without any day, and no rule at all stay what they are', () => {
  for (const rules of [
    { further: { sequence: [100, 70, 50] } },
    { holidays: { fixed: ['12-25'], from_easter: [], dates: [] } },
    { accommodation: { apartment: 2, except_chapters: [] } },
    {},
  ] satisfies Api.ActRules[])
    expect(readTypedRules(typedRulesOf(rules, ','))).toEqual({ rules, faults: {} })
})

test.each([
  ['further.same_access', 'x', { 'further.same_access': 'unreadable', 'further.other_access': 'needed' }],
  ['bilateral.same_incision', '50', { 'bilateral.other_incision': 'needed' }],
  ['holidays.fixed', '31/02', { 'holidays.fixed': 'unreadable' }],
  ['assistants.percents', '60; forty', { 'assistants.percents': 'unreadable', 'assistants.count_from': 'needed' }],
  ['ages.0.to_days', '28', { 'ages.0.percent': 'needed' }],
])('a rule that is begun and not whole names its fields: %s', (path, text, faults) => {
  expect(readTypedRules({ [path]: text }).faults).toEqual(faults)
})

test('further procedures are paid by access or by place, never both', () => {
  const both = { 'further.same_access': '50', 'further.other_access': '70', 'further.sequence': '100; 70' }
  expect(readTypedRules(both).faults).toEqual({ 'further.sequence': 'either' })
})

test('lists are typed with semicolons, blanks or commas', () => {
  const typed = { 'assistants.percents': '60%, 40 30;12,5', 'assistants.count_from': 'line' }
  expect(readTypedRules(typed).rules.assistants?.percents).toEqual([60, 40, 30, 12.5])
})

test('a band of ages that is empty is none', () => {
  expect(bandsIn({ 'ages.0.percent': '50', 'ages.1.percent': '' })).toBe(2)
  expect(readTypedRules({ 'ages.0.percent': '50', 'ages.1.percent': '' }).rules.ages).toEqual([{ percent: 50 }])
})

test('rules for some stay beside those that are typed, and come from nowhere else', () => {
  const by = [
    {
      qualifiers: { accommodation: 'apartment' },
      rules: { combine: 'add' },
    },
  ] satisfies Api.AgreedActRules['by']
  expect(withRulesForSome({ combine: 'multiply' }, { ...RULES, by })).toEqual({ combine: 'multiply', by })
  expect(withRulesForSome(RULES, { combine: 'add' })).toEqual(RULES)
  expect(withRulesForSome(RULES, null)).toBe(RULES)
})
