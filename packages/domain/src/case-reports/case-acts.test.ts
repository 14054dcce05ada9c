import { expect, test } from 'vitest'
import { actsOn, whatWorks, type CaseFacts } from './case-acts.ts'
import { CASE_STATES } from './case-states.ts'

const facts = (more: Partial<CaseFacts>): CaseFacts => ({
  state: 'queued',
  doubt_because: null,
  acknowledged: false,
  isPending: false,
  isResolutionOpen: false,
  isPurged: false,
  ...more,
})

test.each([
  [{ state: 'queued' }, 'correct cancel'],
  [{ state: 'queued', isResolutionOpen: true }, 'correct resolve cancel'],
  [{ state: 'sending' }, ''],
  [{ state: 'reported' }, 'correct cancel'],
  [{ state: 'reported', isResolutionOpen: true }, 'correct resolve cancel'],
  [{ state: 'reported', isPending: true }, 'correct cancel acknowledge'],
  [{ state: 'reported', isPurged: true }, ''],
  [{ state: 'adopted' }, 'correct cancel acknowledge dispute'],
  [{ state: 'adopted', acknowledged: true }, 'correct cancel dispute'],
  [{ state: 'adopted', acknowledged: true, isPending: true }, 'correct cancel acknowledge dispute'],
  [{ state: 'adopted', acknowledged: true, isPurged: true }, ''],
  [{ state: 'rejected' }, 'correct resend cancel'],
  [{ state: 'citizen_not_found' }, 'correct resend cancel'],
  [{ state: 'in_doubt' }, 'resolve'],
  [{ state: 'in_doubt', doubt_because: 'not_our_person' }, 'resolve cancel'],
  [{ state: 'in_doubt', doubt_because: 'number_of_another_case' }, 'resolve cancel'],
  [{ state: 'held' }, 'correct resend cancel'],
  [{ state: 'held', isResolutionOpen: true }, 'correct resend resolve cancel'],
  [{ state: 'cancelled' }, ''],
  [{ state: 'cancelled', isPurged: true }, ''],
] as const)('on a case %o work: %s', (more, acts) => {
  expect(actsOn(facts(more)).join(' ')).toBe(acts)
})

test('a case on which nothing works says what to do instead, and every other names what works', () => {
  for (const state of CASE_STATES) {
    const sentence = whatWorks(facts({ state }))
    const acts = actsOn(facts({ state }))
    if (acts.length > 0) expect(sentence).toBe(`What works now: ${acts.join(', ')}.`)
    else expect(sentence).toMatch(/ask again|source_reference/)
  }
  expect(whatWorks(facts({ state: 'reported', isPurged: true }))).toContain('SISA')
})
