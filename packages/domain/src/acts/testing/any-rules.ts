import fc from 'fast-check'
import { dayOf } from '../../calendar/day.ts'
import {
  COMBINE,
  COUNT_FROM,
  MAIN_BY,
  ROUNDING,
  type ActRules,
  type AnaesthesiaRule,
  type NeededRule,
} from '../act-rules.ts'
import { orLeftOut, percent, seldom, someOf } from './any-value.ts'

export const PORTES = ['1A', '2B', '3C', '4A', '5B', '6C']
/** The table gives it no value. */
const WITHOUT_VALUE = '9Z'
export const CHAPTERS = ['1', '3', '4']
/** One of them is no day of any year. */
const FIXED = ['12-25', '03-04', '03-07', '02-30', '01-01']
const SINGLE = ['2026-07-09', '2026-12-25', '2026-03-06'].map(dayOf)
/** The last two lie before the first day of Easter's own year. */
const FROM_EASTER = [-47, -2, 60, -94, -99]
const HOURS = ['00:00', '07:00', '12:30', '19:00', '22:00']

const hour = fc.constantFrom(...HOURS)
const chapters = fc.option(fc.subarray(CHAPTERS, { minLength: 1 }), { nil: undefined })
const withMost = (value: number) => fc.option(fc.constant(value), { nil: undefined })

const anyMap: fc.Arbitrary<AnaesthesiaRule['map']> = fc
  .tuple(
    fc.tuple(...Array.from({ length: 8 }, () => fc.constantFrom(...PORTES, ...PORTES, ...PORTES, WITHOUT_VALUE))),
    seldom(fc.integer({ min: 1, max: 8 })),
  )
  .map(([names, without]) =>
    Object.fromEntries(names.map((name, i) => [String(i + 1), name]).filter(([porte]) => porte !== String(without))),
  )

/** The first is that of the main procedure, which counts whole. */
const anySequence = fc.tuple(percent(100), fc.array(percent(70, 50), { maxLength: 3 })).map((all) => all.flat())

/** Those without which something is not priced. */
export const NEEDED_RULES = [
  'main_by',
  'further',
  'bilateral',
  'assistants',
  'anaesthesia',
  'urgency',
  'holidays',
  'accommodation',
  'ages',
  'roles',
  'combine',
] as const satisfies readonly NeededRule[]

/** Rules of a period, each of them left out now and then. */
export const anyRules: fc.Arbitrary<ActRules> = fc.record({
  main_by: orLeftOut(fc.constantFrom(...MAIN_BY)),
  further: orLeftOut(
    fc.oneof(
      fc.record({ same_access: percent(50, 100), other_access: percent(70), chapters }),
      fc.record({ sequence: anySequence, chapters }),
    ),
  ),
  bilateral: orLeftOut(fc.record({ same_incision: percent(50), other_incision: percent(70) })),
  assistants: orLeftOut(
    fc.record({
      percents: fc.array(percent(60, 40, 30, 20), { minLength: 1, maxLength: 4, size: 'max' }),
      count_from: fc.constantFrom(...COUNT_FROM),
    }),
  ),
  anaesthesia: orLeftOut(
    fc.record({
      map: anyMap,
      same: percent(50),
      other: percent(70),
      bilateral: percent(70),
      missing: fc.constantFrom(3, 3, 0, 8),
      assistant: percent(60),
      only_highest: fc.boolean(),
    }),
  ),
  urgency: orLeftOut(
    fc.record({
      percent: percent(30),
      from: hour,
      to: hour,
      saturdays: fc.boolean(),
      sundays: fc.boolean(),
      holidays: fc.boolean(),
      more_than_half: fc.boolean(),
      only_urgent: fc.boolean(),
    }),
  ),
  holidays: orLeftOut(
    fc.record({
      fixed: someOf(FIXED),
      from_easter: fc.array(fc.constantFrom(...FROM_EASTER), { maxLength: 3 }),
      dates: someOf(SINGLE),
    }),
  ),
  accommodation: orLeftOut(
    fc.record({
      ward: orLeftOut(percent(100, 150)),
      apartment: orLeftOut(percent(200)),
      except_chapters: someOf(CHAPTERS),
    }),
  ),
  ages: orLeftOut(
    fc.array(
      fc.record({
        from_days: fc.oneof(withMost(0), withMost(29), withMost(731)),
        to_days: fc.oneof(withMost(28), withMost(730), withMost(4_382)),
        below_grams: fc.oneof(withMost(2_500), fc.constant(undefined)),
        percent: percent(30, 50, 100),
      }),
      { maxLength: 3 },
    ),
  ),
  roles: orLeftOut(fc.record({ instrumentist: orLeftOut(percent(10)), perfusionist: orLeftOut(percent(10)) })),
  combine: orLeftOut(fc.constantFrom(...COMBINE)),
  rounding: fc.option(fc.constantFrom(...ROUNDING), { nil: undefined }),
})

const RULE_NAMES = [...NEEDED_RULES, 'rounding'] as const

/** Some of them, as a set for some has them. */
export const fewRules: fc.Arbitrary<ActRules> = fc
  .tuple(anyRules, fc.subarray([...RULE_NAMES], { minLength: 1, maxLength: 5 }))
  .map(([rules, names]) => Object.fromEntries(names.map((name) => [name, rules[name]])))
