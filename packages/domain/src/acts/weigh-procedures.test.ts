import { expect, test } from 'vitest'
import { percentOf } from '../money/percent.ts'
import type { ActProcedure } from './act.ts'
import type { ProcedurePrice } from './priced-procedure.ts'
import { isUnpriced } from './unpriced.ts'
import { weighProcedures } from './weigh-procedures.ts'

const procedure = (line: string): ActProcedure => ({
  line,
  code: line,
  day: 20_516,
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: 'same',
  bilateral: null,
  team: '1',
  participants: [],
})
const reais = (amount: bigint) => ({ numerator: amount, denominator: 1n })
const PRICE = { weighed: true, chapter: null, auxiliaries: null, anaesthesiaPorte: null }
const EXAM: ProcedurePrice = { ...PRICE, porte: null, apart: [{ part: 'uco', base: reais(900n), factors: [] }] }
const SURGERY: ProcedurePrice = { ...PRICE, porte: { part: 'porte', base: reais(100n), factors: [] }, apart: [] }

test.each([
  ['porte', 'surgery'],
  ['value', 'exam'],
] as const)('by %s the main one of an exam without a porte and a surgery is the %s', (main_by, main) => {
  const group = [
    { procedure: procedure('exam'), price: EXAM },
    { procedure: procedure('surgery'), price: SURGERY },
  ]
  const further = { same_access: percentOf(50), other_access: percentOf(70) }
  const weights = [...weighProcedures(group, { main_by, further }).values()]
  expect(weights.map((weight) => (isUnpriced(weight) ? weight.code : weight.main.procedure.line))).toEqual([main, main])
})
