import { expect, test } from 'vitest'
import { dayNumberOfText, dayOf } from '../calendar/day.ts'
import { decimalOf } from '../money/decimal.ts'
import { percentOf } from '../money/percent.ts'
import { isDeclined } from '../pricing/pricing.ts'
import type { Act, ActProcedure } from './act.ts'
import { actPreset } from './presets.ts'
import { quoteOfAct } from './quote-of-act.ts'
import { actForEngine } from './testing/plain-contract-for-engine.ts'
import { PLAIN_ROW, type PlainCode, type PlainContract } from './testing/plain-contract.ts'

const VALUES = { '3A': '80', '5B': '500.01', '8C': '1000', third: '333.33' }
const row = (porte: keyof typeof VALUES, more: Partial<PlainCode> = {}): PlainCode => ({
  ...PLAIN_ROW,
  list: 'first',
  porte,
  ...more,
})
const EXAM = {
  porteFraction: decimalOf('0.25'),
  ucoQuantity: decimalOf('4.321'),
  filmM2: decimalOf('0.2816'),
  films: 2,
}
const CONTRACT: PlainContract = {
  from: dayNumberOfText('2026-01-01'),
  rules: actPreset('cbhpm_2018_on', dayOf('2026-01-01')),
  some: [],
  porteValues: new Map(Object.entries(VALUES).map(([porte, value]) => [porte, decimalOf(value)])),
  ucoValue: decimalOf('18'),
  filmValue: decimalOf('21.7'),
  percentage: null,
  adjustments: [],
  factors: null,
  second: { percentage: null, fixed: false },
  codes: new Map([
    ['30000001', row('8C')],
    ['30000002', row('5B', { ucoQuantity: decimalOf('12.35') })],
    ['30000003', row('third')],
    ['40000004', row('3A', EXAM)],
  ]),
}

/** An elective act of one surgeon, whose first procedure is the main one and whose others share its access. */
function quoted(codes: readonly string[], more: Partial<PlainContract> = {}) {
  const procedures = codes.map((code, place): ActProcedure => ({
    line: String(place),
    code,
    day: dayNumberOfText('2026-03-04'),
    startedAt: null,
    endedAt: null,
    quantity: 1,
    access: place === 0 ? 'main' : 'same',
    bilateral: null,
    team: '1',
    participants: [{ role: 'surgeon', providerId: null, specialty: null }],
  }))
  const act: Act = {
    character: 'elective',
    stay: false,
    accommodation: null,
    patient: null,
    appointmentTypeId: null,
    procedures,
    expenses: [],
  }
  const answer = quoteOfAct(actForEngine([{ ...CONTRACT, ...more }], act))
  return isDeclined(answer) ? expect.fail(answer.detail) : answer
}

test('7: portes at 80 % and UCO at 100 %, which no rule of the act moves', () => {
  const { lines, price_cents } = quoted(['30000001', '30000002'], {
    factors: { porte: percentOf(80), uco: percentOf(100) },
  })
  expect(lines.flatMap(({ parts }) => parts.map(({ part, amount }) => [part, amount]))).toEqual([
    ['porte', '800'],
    ['porte', '200.004'],
    ['uco', '222.3'],
  ])
  expect(price_cents).toBe(100_000 + 22_230)
})

test.each([
  ['line', 150_001, 0],
  ['act', 150_000, -1],
] as const)('8: three further procedures of 333.33, rounded by %s', (rounding, price_cents, rounding_cents) => {
  const { roles, lines } = quoted(['30000001', '30000003', '30000003', '30000003'], {
    rules: { ...CONTRACT.rules, rounding },
  })
  expect(lines.map((line) => line.price_cents)).toEqual([100_000, 16_667, 16_667, 16_667])
  expect(roles).toEqual([{ role: 'surgeon', price_cents, rounding_cents }])
})

test.each([
  [100, 11_000, ['20', '77.778', '12.22144']],
  [70, 7_700, ['14', '54.4446', '8.555008']],
])('14: an exam of a quarter of a porte, UCO and two films, at %i %%', (percent, cents, amounts) => {
  const { lines, price_cents } = quoted(['40000004'], { percentage: percentOf(percent) })
  expect(lines.flatMap(({ parts }) => parts.map(({ amount }) => amount))).toEqual(amounts)
  expect(price_cents).toBe(cents)
})
