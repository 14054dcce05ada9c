import { describe, expect, test } from 'vitest'
import { applies, bestQualified, isQualified, lackingFor, qualifierKey, type Qualifiers } from './qualifiers.ts'

const PLAN = { plan_id: 'gold' }
const WARD = { accommodation: 'ward' } as const
const DOCTOR = { provider_id: 'ana' }
const HEART = { specialty: '225120' }
const QUESTION: Qualifiers = { ...PLAN, ...WARD, ...DOCTOR, ...HEART }

describe('what is qualified', () => {
  test.each([
    [{}, QUESTION, true],
    [{}, {}, true],
    [{ plan_id: null, specialty: undefined }, {}, true],
    [PLAN, QUESTION, true],
    [QUESTION, QUESTION, true],
    [PLAN, {}, false],
    [PLAN, { plan_id: null }, false],
    [PLAN, { plan_id: 'silver' }, false],
    [{ ...PLAN, ...HEART }, PLAN, false],
  ])('%j applies to %j: %s', (of, question, expected) => {
    expect(applies(of, question)).toBe(expected)
  })

  test.each([
    [QUESTION, {}, ['provider_id', 'specialty', 'plan_id', 'accommodation']],
    [{ ...PLAN, ...HEART }, PLAN, ['specialty']],
    [PLAN, PLAN, []],
    [PLAN, { plan_id: 'silver' }, null],
    [{ ...PLAN, ...HEART }, { plan_id: 'silver' }, null],
  ])('%j lacks of %j: %j', (of, question, expected) => {
    expect(lackingFor(of, question)).toEqual(expected)
  })

  test('is told by its qualifiers, null and left out alike', () => {
    expect(isQualified({ plan_id: null })).toBe(false)
    expect(isQualified(WARD)).toBe(true)
    expect(qualifierKey({ ...PLAN, provider_id: null })).toBe(qualifierKey(PLAN))
    expect(qualifierKey({ plan_id: 'a' })).not.toBe(qualifierKey({ provider_id: 'a' }))
  })
})

describe('the best qualified', () => {
  test.each<[string, Qualifiers[], Qualifiers | undefined]>([
    ['none at all', [], undefined],
    ['none that applies', [{ plan_id: 'silver' }], undefined],
    ['the unqualified one where it is alone', [{}], {}],
    ['most qualifiers', [DOCTOR, { ...PLAN, ...WARD }], { ...PLAN, ...WARD }],
    ['the provider before the specialty', [HEART, DOCTOR], DOCTOR],
    ['the specialty before the plan', [PLAN, HEART], HEART],
    ['the plan before the accommodation', [WARD, PLAN], PLAN],
    [
      'the provider before specialty and plan, of two each',
      [
        { ...HEART, ...PLAN },
        { ...DOCTOR, ...WARD },
      ],
      { ...DOCTOR, ...WARD },
    ],
    [
      'the specialty, where both name the provider',
      [
        { ...DOCTOR, ...PLAN },
        { ...DOCTOR, ...HEART },
      ],
      { ...DOCTOR, ...HEART },
    ],
  ])('is %s', (_words, all, expected) => {
    expect(bestQualified(all, QUESTION)).toEqual(expected)
    expect(bestQualified(all.toReversed(), QUESTION)).toEqual(expected)
  })
})
