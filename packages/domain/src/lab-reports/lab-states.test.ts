import { expect, test } from 'vitest'
import { CANCELLABLE_LAB_STATES, LAB_STATES, labMayBecome, type LabState } from './lab-states.ts'

test.each<[LabState, LabState[]]>([
  ['waiting_for_case', ['queued', 'reported', 'held', 'cancelled']],
  ['waiting_for_sample', ['queued', 'reported', 'held', 'cancelled']],
  ['queued', ['waiting_for_case', 'waiting_for_sample', 'sending', 'reported', 'held', 'cancelled']],
  ['sending', ['queued', 'reported', 'rejected', 'in_doubt']],
  ['reported', ['waiting_for_case', 'waiting_for_sample', 'queued']],
  ['rejected', ['waiting_for_case', 'waiting_for_sample', 'queued', 'cancelled']],
  ['in_doubt', ['waiting_for_case', 'waiting_for_sample', 'queued', 'reported']],
  ['held', ['waiting_for_case', 'waiting_for_sample', 'queued', 'reported', 'cancelled']],
  ['cancelled', []],
])('%s becomes %j and nothing else', (from, states) => {
  expect(LAB_STATES.filter((to) => labMayBecome(from, to))).toEqual(states)
})

test('nothing is cancelled that the registry may have', () => {
  expect(CANCELLABLE_LAB_STATES).toEqual(['waiting_for_case', 'waiting_for_sample', 'queued', 'rejected', 'held'])
})
