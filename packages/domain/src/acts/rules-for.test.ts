import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf } from '../money/percent.ts'
import { bestQualified, isQualified, qualifierKey, type Qualifiers } from '../pricing/qualifiers.ts'
import type { ActRules, AgreedActRules } from './act-rules.ts'
import { rulesFor } from './rules-for.ts'

const one = <Of>(...values: Of[]) => fc.constantFrom(null, ...values)
const QUALIFIERS: fc.Arbitrary<Qualifiers> = fc.record({
  plan_id: one('gold', 'silver'),
  accommodation: one('ward' as const, 'apartment' as const),
  provider_id: one('ana'),
  specialty: one('225125'),
})
const RULES: fc.Arbitrary<ActRules> = fc.record(
  {
    main_by: fc.constantFrom('value', 'porte', 'named'),
    combine: fc.constantFrom('multiply', 'add'),
    ages: fc.array(fc.record({ percent: fc.constantFrom(percentOf(30), percentOf(50)) }), { maxLength: 1 }),
    rounding: fc.constantFrom('line', 'act', undefined),
  },
  { requiredKeys: [] },
)
const BY = fc.uniqueArray(fc.record({ qualifiers: QUALIFIERS.filter(isQualified), rules: RULES }), {
  selector: ({ qualifiers }) => qualifierKey(qualifiers),
  minLength: 1,
  maxLength: 6,
})

test('each rule is from the best qualified set that says it, and else from the rules for all', () => {
  fc.assert(
    fc.property(RULES, BY, QUALIFIERS, (ofAll, by, question) => {
      const found = rulesFor({ ...ofAll, by })(question)
      for (const name of ['main_by', 'combine', 'ages', 'rounding'] as const) {
        const saying = by.flatMap(({ qualifiers, rules }) =>
          rules[name] === undefined ? [] : [{ ...qualifiers, rule: rules[name] }],
        )
        expect(found[name]).toEqual(bestQualified(saying, question)?.rule ?? ofAll[name])
      }
      expect(found).not.toHaveProperty('by')
    }),
  )
})

test('questions that differ in nothing that a set names have one object of rules', () => {
  const agreed: AgreedActRules = {
    combine: 'add',
    by: [{ qualifiers: { specialty: '225125' }, rules: { combine: 'multiply' } }],
  }
  const rulesOf = rulesFor(agreed)
  expect(rulesOf({ specialty: '225125', provider_id: 'ana' })).toBe(rulesOf({ specialty: '225125' }))
  expect(rulesOf({ provider_id: 'ana' })).toBe(rulesOf({}))
  expect(rulesOf({})).not.toBe(rulesOf({ specialty: '225125' }))
})
