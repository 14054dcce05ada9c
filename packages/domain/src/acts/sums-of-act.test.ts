import { expect, test } from 'vitest'
import { percentOf } from '../money/percent.ts'
import { isDeclined } from '../pricing/pricing.ts'
import type { Act, ActProcedure } from './act.ts'
import { quoteOfAct } from './quote-of-act.ts'
import { actForEngine } from './testing/plain-contract-for-engine.ts'
import { PLAIN_ROW, type PlainContract } from './testing/plain-contract.ts'

/** Half a centavo. */
const contract: PlainContract = {
  from: 20_000,
  rules: { rounding: 'act' },
  some: [],
  porteValues: new Map(),
  ucoValue: 0n,
  filmValue: 0n,
  percentage: percentOf(50),
  adjustments: [],
  factors: null,
  second: { percentage: null, fixed: false },
  codes: new Map([['20000001', { ...PLAIN_ROW, list: 'first', outright: 100n }]]),
}
const visit = (day: number): ActProcedure => ({
  line: String(day),
  code: '20000001',
  day,
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
  participants: [{ role: 'surgeon', providerId: null, specialty: null }],
})

test('what is rounded by act is rounded once, over all its days of one period', () => {
  const act: Act = {
    character: 'elective',
    stay: false,
    accommodation: null,
    patient: null,
    appointmentTypeId: null,
    procedures: [visit(20_516), visit(20_517)],
    expenses: [],
  }
  const quoted = quoteOfAct(actForEngine([contract], act))
  if (isDeclined(quoted)) return expect.fail(quoted.detail)
  expect(quoted.lines.map(({ price_cents }) => price_cents)).toEqual([1, 1])
  expect(quoted.roles).toEqual([{ role: 'surgeon', price_cents: 1, rounding_cents: -1 }])
})
