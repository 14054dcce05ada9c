import { expect, test } from 'vitest'
import { dayNumberOf, dayOf } from '../calendar/day.ts'
import { percentOf } from '../money/percent.ts'
import type { Act } from './act.ts'
import type { ActRules, NeededRule } from './act-rules.ts'
import { actPreset } from './presets.ts'
import { priceAct } from './price-act.ts'
import { isUnpriced } from './unpriced.ts'

const DAY = dayOf('2026-03-04')
const PRESET = actPreset('cbhpm_2018_on', DAY)
const RULES: ActRules = {
  ...PRESET,
  combine: 'multiply',
  roles: { instrumentist: percentOf(10), perfusionist: percentOf(10) },
}
const WHOLE: Act = {
  character: 'urgent',
  stay: true,
  accommodation: 'apartment',
  patient: { ageDays: 100, weight: null },
  appointmentTypeId: null,
  procedures: [],
  expenses: [],
}
const ROLES = ['surgeon', 'assistant_1', 'anaesthetist', 'instrumentist', 'perfusionist'] as const

/** What the lines of an act that needs every rule are refused for, by their roles. */
function missing(rules: ActRules): string[] {
  const price = {
    porte: { part: 'porte' as const, base: { numerator: 100n, denominator: 1n }, factors: [] },
    apart: [],
    weighed: true,
    chapter: '3',
    auxiliaries: 1,
    anaesthesiaPorte: 5,
  }
  const procedures = ['a', 'b'].map((line) => ({
    line,
    code: line,
    day: dayNumberOf(DAY),
    startedAt: dayNumberOf(DAY) * 1_440 + 22 * 60,
    endedAt: null,
    quantity: 1,
    access: line === 'a' ? ('main' as const) : ('same' as const),
    bilateral: 'same_incision' as const,
    team: '1',
    participants: ROLES.map((role) => ({ role, providerId: null, specialty: null })),
  }))
  const agreed = { rules, anaesthesia: { valueOf: () => ({ numerator: 50n, denominator: 1n }), factors: [] } }
  const lines = priceAct({
    act: { ...WHOLE, procedures },
    priced: procedures.map((procedure) => ({ procedure, price })),
    agreed: () => agreed,
  })
  return [
    ...new Set(lines.flatMap(({ role, outcome }) => (isUnpriced(outcome) ? [`${role}: ${outcome.missing}`] : []))),
  ]
}

const all = (rule: string) => ROLES.map((role) => `${role}: ${rule}`)
const surgical = (rule: string) => all(rule).filter((one) => !one.startsWith('anaesthetist'))

/** Whose lines need a rule; the type sees to it that none is forgotten. */
const NEEDED: Record<NeededRule, string[]> = {
  main_by: surgical('main_by'),
  further: surgical('further'),
  bilateral: surgical('bilateral'),
  assistants: ['assistant_1: assistants'],
  anaesthesia: ['anaesthetist: anaesthesia'],
  urgency: all('urgency'),
  holidays: all('holidays'),
  accommodation: all('accommodation'),
  ages: all('ages'),
  roles: ['instrumentist: roles', 'perfusionist: roles'],
  combine: all('combine'),
}

test('with every rule the act is priced, and how it is rounded and capped need not be said', () => {
  expect(missing({ ...RULES, rounding: undefined, copay_cap_per: undefined })).toEqual([])
})

test.each(Object.entries(NEEDED))(
  'without the rule %s an act that needs it is not priced by a guess: the rule is named',
  (left_out, refused) => {
    expect(missing({ ...RULES, [left_out]: undefined })).toEqual(refused)
  },
)

const { anaesthesia, assistants } = PRESET
test.each<[string, ActRules, string[]]>([
  ['a percentage for a place', { assistants: assistants && { ...assistants, percents: [] } }, ['assistant_1: assistants']], // prettier-ignore
  ['a porte for an anaesthetic porte', { anaesthesia: anaesthesia && { ...anaesthesia, map: { 1: '3A' } } }, ['anaesthetist: anaesthesia']], // prettier-ignore
  ['a role', { roles: { instrumentist: percentOf(10) } }, ['perfusionist: roles']],
])('a rule without %s is named like one that was never agreed', (_name, rules, refused) => {
  expect(missing({ ...RULES, ...rules })).toEqual(refused)
})
