import { describe, expect, test } from 'vitest'
import {
  CASE_MOVES,
  CASE_STATES,
  caseMayBecome,
  FINAL_STATES,
  isDone,
  RESENDABLE_STATES,
  statesBefore,
} from './case-states.ts'

const MAY = [
  'queued sending',
  'queued held',
  'queued cancelled',
  'sending reported',
  'sending adopted',
  'sending rejected',
  'sending citizen_not_found',
  'sending in_doubt',
  'sending queued',
  'rejected queued',
  'rejected cancelled',
  'citizen_not_found queued',
  'citizen_not_found cancelled',
  'in_doubt reported',
  'in_doubt queued',
  'held queued',
  'held cancelled',
]

describe('the state of a case', () => {
  test('changes in these ways and in no other', () => {
    const all = CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const))
    expect(all.filter(([from, to]) => caseMayBecome(from, to)).map((move) => move.join(' '))).toEqual(
      expect.arrayContaining(MAY),
    )
    expect(all.filter(([from, to]) => caseMayBecome(from, to))).toHaveLength(MAY.length)
  })

  test('is final where the registry has it, or never will', () => {
    expect(FINAL_STATES).toEqual(['reported', 'adopted', 'cancelled'])
  })

  test('lets be cancelled what the registry provably does not have: nothing that is sent or in doubt', () => {
    expect(statesBefore('cancelled')).toEqual(['queued', ...RESENDABLE_STATES])
  })

  test('never leads back to where a case was sent twice by itself: only a person leaves a doubt', () => {
    expect(CASE_MOVES.in_doubt).not.toContain('sending')
  })
})

test.each([
  ['reported', false, true],
  ['cancelled', false, true],
  ['adopted', false, false],
  ['adopted', true, true],
  ['queued', false, false],
  ['in_doubt', false, false],
] as const)('a case that is %s, acknowledged: %s, is done: %s', (state, acknowledged, done) => {
  expect(isDone({ state, acknowledged })).toBe(done)
})
