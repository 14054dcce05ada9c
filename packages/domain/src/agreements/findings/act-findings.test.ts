import { describe, expect, test } from 'vitest'
import type { ActRules } from '../../acts/act-rules.ts'
import { actPreset } from '../../acts/presets.ts'
import { dayOf } from '../../calendar/day.ts'
import { percentOf } from '../../money/percent.ts'
import { actFindings } from './act-findings.ts'
import type { ActTerms, NamedSource, PeriodFacts } from './period-facts.ts'

const SOURCE: NamedSource = {
  version: '2018',
  name: null,
  code_table: null,
  percentage: percentOf(80),
  invoice_plus: null,
}
const RULES: ActRules = {
  ...actPreset('cbhpm_2018_on', dayOf('2026-01-01')),
  roles: { instrumentist: percentOf(10), perfusionist: percentOf(10) },
  combine: 'multiply',
}
const FINE: ActTerms = { rules: RULES, sources: [SOURCE], portes_without_value: [] }
const found = (acts: Partial<ActTerms>) => actFindings({ acts: { ...FINE, ...acts } } as PeriodFacts)
const codesOf = (acts: Partial<ActTerms>) => found(acts).map(({ code }) => code)
const medicines = (more: Partial<NamedSource>) => ({
  sources: [
    SOURCE,
    { ...SOURCE, version: 'BRASINDICE', code_table: '20' as const, percentage: percentOf(100), ...more },
  ],
})
const OLDER = actPreset('cbhpm_to_2016', dayOf('2016-01-01')).assistants

test('where all is agreed nothing is found, and nothing where no act is priced', () => {
  expect(found({})).toEqual([])
  expect(found({ rules: null, sources: [] })).toEqual([])
})

describe('each finding comes alone', () => {
  test.each<[string, Partial<ActTerms>]>([
    ['factors_not_combined', { rules: { ...RULES, combine: undefined } }],
    ['factors_not_combined', { rules: { ...RULES, combine: undefined, urgency: undefined } }],
    ['assistants_of_older_edition', { rules: { ...RULES, assistants: OLDER } }],
    [
      'assistants_of_older_edition',
      { rules: { ...RULES, assistants: OLDER }, sources: [{ ...SOURCE, version: 'A', name: 'CBHPM 2022' }] },
    ],
    ['role_without_rule', { rules: { ...RULES, roles: { instrumentist: percentOf(10) } } }],
    ['role_without_rule', { rules: { ...RULES, anaesthesia: undefined } }],
    ['role_without_rule', { portes_without_value: ['12A'] }],
    ['medicine_margin', medicines({ invoice_plus: percentOf(0.0001) })],
    ['medicine_margin', medicines({ version: 'CMED PMC' })],
    ['percent_above_100', { sources: [{ ...SOURCE, percentage: percentOf(100.0001) }] }],
    ['percent_above_100', { rules: { ...RULES, further: { sequence: [percentOf(100), percentOf(101)] } } }],
  ])('%s', (code, acts) => expect(codesOf(acts)).toEqual([code]))
})

test('a margin on a list of medicines is more than the whole, too', () => {
  expect(codesOf(medicines({ percentage: percentOf(120) }))).toEqual(['medicine_margin', 'percent_above_100'])
})

describe('nothing is found', () => {
  test.each<[string, Partial<ActTerms>]>([
    [
      'where one factor has nothing to meet',
      { rules: { ...RULES, combine: undefined, urgency: undefined, ages: undefined } },
    ],
    [
      'of an older edition with its own shares',
      { rules: { ...RULES, assistants: OLDER }, sources: [{ ...SOURCE, version: '2016' }] },
    ],
    [
      'of a table whose name says no year',
      { rules: { ...RULES, assistants: OLDER }, sources: [{ ...SOURCE, version: 'T20189' }] },
    ],
    [
      'of materials with a margin that is not more than the whole',
      { sources: [{ ...SOURCE, code_table: '19', invoice_plus: percentOf(12) }] },
    ],
  ])('%s', (_name, acts) => expect(codesOf(acts)).toEqual([]))
})

test('roles without a rule are named', () => {
  const assistants = { percents: [percentOf(60)], count_from: 'main' as const }
  expect(found({ rules: { ...RULES, assistants, roles: undefined } })[0]).toMatchObject({
    count: 5,
    message: expect.stringContaining('assistant_2, assistant_3, assistant_4, instrumentist, perfusionist'),
  })
})

test('what only the rules for some leave open is found once, and says for whom', () => {
  const by = [
    { qualifiers: { plan_id: 'gold', specialty: null }, rules: { combine: 'add' as const } },
    { qualifiers: { specialty: '225125', provider_id: 'ana' }, rules: { assistants: OLDER } },
    { qualifiers: { specialty: '225125' }, rules: { assistants: OLDER } },
  ]
  expect(found({ rules: { ...RULES, by } })).toMatchObject([
    {
      code: 'assistants_of_older_edition',
      message: expect.stringMatching(/by the rules for `provider_id` ana, `specialty` 225125\.$/),
    },
  ])
})
