import { expect, test } from 'vitest'
import { isResolutionOpen, resolved, type ResolutionFacts } from './case-resolution.ts'

const open = {
  state: 'reported',
  resolution: 'was_sent',
  hasBegunSince: false,
  isNumberUsed: false,
  isPurged: false,
} as const

test.each([
  [{}, true],
  [{ isNumberUsed: true }, false],
  [{ isPurged: true }, false],
  // it was sent again, and accepted
  [{ resolution: 'was_not_sent' }, false],
  [{ resolution: null }, false],
  [{ state: 'queued', resolution: 'was_not_sent' }, true],
  [{ state: 'held', resolution: 'was_not_sent' }, true],
  [{ state: 'queued', resolution: 'was_not_sent', hasBegunSince: true }, false],
  [{ state: 'sending', resolution: 'was_not_sent', hasBegunSince: true }, false],
  [{ state: 'rejected', resolution: 'was_not_sent' }, false],
  [{ state: 'queued', resolution: null }, false],
  // a sample or a result that waits for a number
  [{ state: 'waiting_for_case', resolution: 'was_not_sent' }, true],
  [{ state: 'waiting_for_sample', resolution: 'was_not_sent', hasBegunSince: true }, false],
] satisfies [Partial<ResolutionFacts>, boolean][])('a resolution %o can be changed: %s', (more, is) => {
  expect(isResolutionOpen({ ...open, ...more })).toBe(is)
})

const doubt = {
  state: 'in_doubt',
  doubt_because: null,
  acknowledged: false,
  isPending: false,
  isResolutionOpen: false,
  isPurged: false,
} as const
const known = { isAnothers: false, isPendingCancel: false }
const sent = (id_caso: number) => ({ resolution: 'was_sent', id_caso }) as const
const unsent = { resolution: 'was_not_sent', id_caso: null } as const

test.each([
  [{}, sent(2_106_719), known, { becomes: 'reported', id_caso: 2_106_719 }],
  [{}, sent(10_000), known, { becomes: 'reported', id_caso: 10_000 }],
  [{}, sent(9_999), known, { refused: 'id_caso_too_low' }],
  [{}, sent(2_106_719), { ...known, isAnothers: true }, { refused: 'id_caso_taken' }],
  [{}, unsent, known, { becomes: 'queued' }],
  [{ state: 'rejected' }, unsent, known, { refused: 'case_cannot_move' }],
  [{ state: 'reported' }, unsent, known, { refused: 'case_cannot_move' }],
  [{ state: 'reported', isResolutionOpen: true }, unsent, known, { becomes: 'queued' }],
  [{ state: 'reported', isResolutionOpen: true }, sent(2_106_720), known, { becomes: 'reported', id_caso: 2_106_720 }],
  [
    { state: 'reported', isResolutionOpen: true },
    unsent,
    { ...known, isPendingCancel: true },
    { becomes: 'cancelled' },
  ],
  [{ state: 'queued', isResolutionOpen: true }, sent(2_106_720), known, { becomes: 'reported', id_caso: 2_106_720 }],
] as const)('a case %o, resolved as %o, %o: %o', (more, wanted, more2, made) => {
  expect(resolved({ ...doubt, ...more }, wanted, more2)).toEqual(made)
})
