import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { afterVerdict, type AttemptFacts, type PastAttempt } from './after-verdict.ts'
import { CASE_MOVES } from './case-states.ts'
import { VERDICTS, type Verdict } from './registry-answer.ts'

const at = (text: string) => Temporal.Instant.from(text)
const NOW = at('2026-11-22T12:00:00Z')

const KNOWN = { before: null, isAnothers: false, isOfSomebodyElse: false }
const facts = (more: Partial<AttemptFacts> = {}): AttemptFacts => ({
  attempt: { number: 1, content: 'aa', started_at: NOW },
  repeats: null,
  earlier: [],
  hasIdentity: true,
  windowDays: 90,
  mayResend: true,
  known: KNOWN,
  disputed: null,
  now: NOW,
  ...more,
})
const doubt = (more: Partial<PastAttempt> = {}): PastAttempt => ({
  number: 1,
  started_at: at('2026-11-22T11:59:00Z'),
  verdict: 'unknown',
  content: 'aa',
  ...more,
})
const second = (more: Partial<AttemptFacts> = {}) =>
  facts({ attempt: { number: 2, content: 'aa', started_at: NOW }, earlier: [doubt()], ...more })
const repeat = (more: Partial<AttemptFacts> = {}) => second({ repeats: 1, ...more })
const verdictCalled = (kind: Verdict['kind']): Verdict =>
  ({ kind, id_caso: 7, errors: { a: 'b' }, retry_after: null, by: 'registry' }) as unknown as Verdict
const after = (kind: Verdict['kind'], input: AttemptFacts) => afterVerdict(verdictCalled(kind), input).state

test.each([
  ['accepted', 'reported'],
  ['duplicate', 'adopted'],
  ['rejected', 'rejected'],
  ['citizen_not_found', 'citizen_not_found'],
  ['auth', 'queued'],
  ['throttled', 'queued'],
  ['transient', 'queued'],
] as const)('a first send that is %s leaves the case %s', (kind, state) => {
  expect(after(kind, facts())).toBe(state)
})

const isResent = (input: AttemptFacts) => {
  const found = afterVerdict({ kind: 'unknown' }, input)
  expect(found.state).toBe('in_doubt')
  return found.state === 'in_doubt' && found.isResent
}

describe('a first send whose end nobody knows', () => {
  test('is in doubt, and sent again by itself inside the window of its event', () => {
    expect(isResent(facts())).toBe(true)
  })

  test.each([
    ['no window is configured', { windowDays: null }],
    ['the person has no document number, so the registry knows no duplicate', { hasIdentity: false }],
    ['the database comes from a backup', { mayResend: false }],
    ['it was itself the re-send', { repeats: 1, earlier: [doubt()] }],
    ['the case was in doubt before', { earlier: [doubt({ content: 'bb' })] }],
    ['the window has ended', { attempt: { number: 1, content: 'aa', started_at: at('2026-08-24T12:00:00Z') } }],
  ])('is left to a person where %s', (_, more) => {
    expect(isResent(facts(more))).toBe(false)
  })

  test('is sent again up to the last moment of the window', () => {
    const attempt = { number: 1, content: 'aa', started_at: at('2026-08-24T12:00:00.000001Z') }
    expect(isResent(facts({ attempt }))).toBe(true)
  })
})

describe('the one re-send', () => {
  test('that is accepted proves that the first never arrived', () => {
    expect(after('accepted', repeat())).toBe('reported')
  })

  test('that is a duplicate proves that the first arrived', () => {
    expect(after('duplicate', repeat())).toBe('reported')
  })

  test.each(['rejected', 'citizen_not_found', 'auth', 'throttled', 'transient', 'unknown'] as const)(
    'that is %s proves nothing of the first',
    (kind) => expect(after(kind, repeat())).toBe('in_doubt'),
  )

  test('keeps what the registry refused, for whoever looks', () => {
    expect(afterVerdict(verdictCalled('rejected'), repeat())).toEqual({
      state: 'in_doubt',
      errors: { a: 'b' },
      isResent: false,
    })
  })
})

describe('a duplicate', () => {
  const doubtful = (disputed_id_caso: number, doubt_because: string) => {
    return { state: 'in_doubt', errors: null, isResent: false, doubt_because, disputed_id_caso }
  }

  test('that names a case of ours of another person or event is in doubt, also inside a window', () => {
    const known = { ...KNOWN, isAnothers: true, isOfSomebodyElse: true }
    for (const input of [facts({ known }), second({ known }), repeat({ known })])
      expect(afterVerdict(verdictCalled('duplicate'), input)).toEqual(doubtful(7, 'number_of_another_case'))
  })

  test('that names our own case of the same person and event is adopted', () => {
    expect(after('duplicate', facts({ known: { ...KNOWN, isAnothers: true } }))).toBe('adopted')
  })

  test('with the number that was disputed leaves the case in doubt, and with another one is adopted', () => {
    expect(afterVerdict(verdictCalled('duplicate'), facts({ disputed: 7 }))).toEqual(doubtful(7, 'not_our_person'))
    expect(after('duplicate', facts({ disputed: 8 }))).toBe('adopted')
  })
})

describe('a duplicate after a doubt is our own case', () => {
  test.each([
    ['inside the window, also when a person sent again', {}, 'reported'],
    ['not without a window', { windowDays: null }, 'adopted'],
    ['not beyond the window', { earlier: [doubt({ started_at: at('2026-08-24T12:00:00Z') })] }, 'adopted'],
    ['not where something else was sent then', { earlier: [doubt({ content: 'bb' })] }, 'adopted'],
    ['not where the first send had an end', { earlier: [doubt({ verdict: 'transient' })] }, 'adopted'],
    ['not without a document number', { hasIdentity: false }, 'adopted'],
    [
      'not where another case of ours has the number',
      { known: { ...KNOWN, before: null, isAnothers: true } },
      'adopted',
    ],
    [
      'not where the number was given before our send',
      { known: { ...KNOWN, before: 7, isAnothers: false } },
      'adopted',
    ],
    ['where the number is newer than any before', { known: { ...KNOWN, before: 6, isAnothers: false } }, 'reported'],
  ] as const)('%s', (_, more, state) => {
    expect(after('duplicate', second(more))).toBe(state)
  })
})

test('every end is one that a case that is sending may have', () => {
  for (const kind of VERDICTS)
    for (const input of [facts(), second(), repeat(), repeat({ windowDays: null }), facts({ mayResend: false })]) {
      expect(CASE_MOVES.sending).toContain(after(kind, input))
    }
})
