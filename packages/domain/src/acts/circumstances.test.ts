import { expect, test } from 'vitest'
import { percentOf } from '../money/percent.ts'
import type { Act, ActProcedure } from './act.ts'
import { circumstances } from './circumstances.ts'
import { dataNeeded } from './unpriced.ts'

const STAY: Act = {
  character: 'elective',
  stay: true,
  accommodation: null,
  patient: null,
  appointmentTypeId: null,
  procedures: [],
  expenses: [],
}
const PROCEDURE: ActProcedure = {
  line: '1',
  code: '40000001',
  day: 20_516,
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
  participants: [],
}
const rules = { accommodation: { apartment: percentOf(200), except_chapters: ['4'] } }

test('a chapter that accommodation does not move is priced where no accommodation is told', () => {
  expect(circumstances(STAY, PROCEDURE, '4', rules)).toEqual([])
  expect(circumstances(STAY, PROCEDURE, '3', rules)).toEqual(
    dataNeeded('accommodation', 'a stay is priced by its accommodation'),
  )
})
