import { describe, expect, test } from 'vitest'
import { CASE_STATES, caseMayBecome, isDone } from './case-states.ts'

const MAY = [
  'queued sending',
  'queued held',
  'queued cancelled',
  'queued reported',
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
  'in_doubt cancelled',
  'reported queued',
  'reported cancelled',
  'adopted in_doubt',
  'in_doubt sending',
  'held queued',
  'held cancelled',
  'held reported',
]

describe('the state of a case', () => {
  test('changes in these ways and in no other', () => {
    const all = CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const))
    expect(all.filter(([from, to]) => caseMayBecome(from, to)).map((move) => move.join(' '))).toEqual(
      expect.arrayContaining(MAY),
    )
    expect(all.filter(([from, to]) => caseMayBecome(from, to))).toHaveLength(MAY.length)
  })
})

test.each([
  ['reported', false, false, true],
  ['reported', false, true, false],
  ['cancelled', false, false, true],
  ['adopted', false, false, false],
  ['adopted', true, false, true],
  ['adopted', true, true, false],
  ['queued', false, false, false],
  ['in_doubt', false, false, false],
] as const)('a case that is %s, acknowledged: %s, pending: %s, is done: %s', (state, acknowledged, isPending, done) => {
  expect(isDone({ state, acknowledged, isPending })).toBe(done)
})
