import { expect, test } from 'vitest'
import { shownAnswer } from './shown-answer.ts'

const refusal = { code: 'rule_missing', missing: 'roles', detail: 'The period has no rule `roles`.', status: 422 }
const act = {
  question: { event_date: '2026-03-10' },
  lines: [
    {
      line: '1',
      procedure_code: '30999901',
      role: 'surgeon',
      quantity: 1,
      parts: [
        {
          part: 'porte',
          factors: [
            { rule: 'urgency', percent: 130 },
            { rule: 'ages', percent: 100 },
          ],
        },
      ],
      price_cents: 105_965,
      payer_cents: 95_368,
      patient_cents: 10_597,
      refusal: null,
    },
    { line: '1', procedure_code: '30999901', role: 'perfusionist', quantity: 1, refusal },
  ],
  price_cents: 105_965,
}

test('a line of an act is read by whom it pays, what moved its price, or what it lacks', () => {
  const shown = shownAnswer('acts.quote', act) as Record<string, unknown>
  expect(Object.keys(shown)).toEqual(['lines', 'price_cents'])
  expect(shown['lines']).toMatchObject([
    { line: '1', code: '30999901', role: 'surgeon', price_cents: 105_965, by: 'urgency 130%', refusal: null },
    { line: '1', role: 'perfusionist', by: '', refusal: 'roles' },
  ])
})

test('any other answer is read as it is', () => {
  expect(shownAnswer('pricing.quote', act)).toBe(act)
})
