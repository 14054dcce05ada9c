import { expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { decimalOf } from '../money/decimal.ts'
import { percentOf } from '../money/percent.ts'
import type { PricedPeriod } from '../pricing/priced-contract.ts'
import { isDeclined } from '../pricing/pricing.ts'
import type { Act, ActProcedure } from './act.ts'
import { quoteOfAct } from './quote-of-act.ts'
import { actForEngine } from './testing/plain-contract-for-engine.ts'
import { PLAIN_ROW, type PlainContract, type PlainOverride } from './testing/plain-contract.ts'

const DAY = 20_516
const own = (cents: number, more: Partial<PlainOverride> = {}) => ({
  ...PLAIN_ROW,
  override: { cents, fixed: false, package: null, ...more },
})
const CONTRACT: PlainContract = {
  from: 20_000,
  rules: {},
  some: [],
  porteValues: new Map(),
  ucoValue: 0n,
  filmValue: 0n,
  percentage: null,
  adjustments: [],
  factors: null,
  second: { percentage: null, fixed: false },
  codes: new Map([
    ['P', own(50_000, { package: { includes: ['M'], limits: { M: 2 } } })],
    ['M', own(1_000)],
  ]),
}
const procedure = (code: string, quantity: number): ActProcedure => ({
  line: code,
  code,
  day: DAY,
  startedAt: null,
  endedAt: null,
  quantity,
  access: null,
  bilateral: null,
  team: code,
  participants: [{ role: 'surgeon', providerId: null, specialty: null }],
})

/** The copay of each line, half of its price, with a cap. */
function copays(act: Pick<Act, 'procedures' | 'expenses'>, copay: Pick<PricedPeriod, 'copayCap' | 'copayCapPer'>) {
  const input = actForEngine([CONTRACT], {
    character: 'elective',
    stay: false,
    accommodation: null,
    patient: null,
    appointmentTypeId: null,
    ...act,
  })
  const days = [...input.days].map(([day, one]) => {
    const period = one.period && { ...one.period, copayEnabled: true, copayPercent: percentOf(50), ...copay }
    return [day, { ...one, period }] as const
  })
  const answer = quoteOfAct({ ...input, days: new Map(days) })
  return isDeclined(answer) ? expect.fail(answer.detail) : answer.lines.map(({ copay_cents }) => copay_cents)
}

test.each([
  ['unit', 5, [100, 300]],
  ['unit', 2, [100, 0]],
  ['line', 5, [100, 100]],
  ['act', 5, [100, 0]],
] as const)(
  'a cap for each %s of %i in a package is for those alone that are paid',
  (copayCapPer, quantity, expected) => {
    const procedures = [procedure('P', 1), procedure('M', quantity)]
    expect(copays({ procedures, expenses: [] }, { copayCap: centsOf(100), copayCapPer })).toEqual(expected)
  },
)

test('a cap for each unit of half a unit is rounded to whole centavos', () => {
  const expense = {
    line: 'm',
    code: 'M',
    codeTable: '19',
    day: DAY,
    quantity: decimalOf('2.5'),
    invoice: null,
  } as const
  const found = copays(
    { procedures: [procedure('P', 1)], expenses: [{ ...expense, code: 'P', line: 'x' }] },
    { copayCap: centsOf(333), copayCapPer: 'unit' },
  )
  expect(found).toEqual([333, 833])
})
