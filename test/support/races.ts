import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'

/** What a race is run on: an active period from 2020 to 2090, a draft in 2095, and drafts that supersede the period. */
export interface Fixture {
  readonly convenio: string
  readonly period: string
  readonly draft: string
  readonly superseding: readonly string[]
  /** Of a race of self-pay prices: what is sold, and a draft that renews the period and moves it. */
  readonly sold: string
  readonly renewal: string
}

export interface Sent {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

export interface Race {
  /** What the runner with this number, from 0, sends. */
  readonly runner: (fixture: Fixture, i: number) => Sent
  /** Of these kinds together exactly one is carried out, whoever comes first. */
  readonly oneOf: readonly (readonly string[])[]
  /** What those that come too late may be told. */
  readonly losers: readonly string[]
  /** Whether it is about self-pay prices. */
  readonly ofSelfPay?: true
  /** The days of drafts that are to supersede the period; none where nothing is said. */
  readonly superseding?: readonly { start_date: string; end_date: string }[]
  /** Where those that come too late are answered with what the first one made. */
  readonly orSame?: true
}

const contracts = ({ convenio }: Fixture) => `${CONVENIOS}/${convenio}/contracts`
const post = (kind: string, path: string, body: unknown): Sent => ({ kind, method: 'POST', path, body })
const patch = (kind: string, path: string, body?: unknown): Sent => ({ kind, method: 'PATCH', path, body })

/** Prices and rules of acts for some: an act on a period takes them over, and each as one. */
const FOR_SOME = { accommodation: 'apartment', specialty: '225125' }
const CHANGES = [{ procedure_code: '10101012', ...FOR_SOME, price_cents: 150 }]
const ACT_RULES = {
  main_by: 'named',
  by: [{ qualifiers: FOR_SOME, rules: { further: { same_access: 70, other_access: 100 } } }],
}

const overrideForSome = (fixture: Fixture, i: number) =>
  post('override', `${contracts(fixture)}/${fixture.draft}/overrides`, { ...CHANGES[0], price_cents: 100 + i })
const create = (fixture: Fixture, i: number) =>
  post('create', contracts(fixture), { start_date: `2092-01-${10 + i}`, end_date: '2093-12-31' })
const activate = (fixture: Fixture) => patch('activate', `${contracts(fixture)}/${fixture.draft}/activate`)
const terminate = (fixture: Fixture, i: number) =>
  patch('terminate', `${contracts(fixture)}/${fixture.period}/terminate`, { effective_date: `2040-01-${10 + i}` })
const revoke = (fixture: Fixture) =>
  post('revoke', `${contracts(fixture)}/${fixture.period}/revoke`, { reason: 'A mistake', retroactive: true })
const reinstate = (fixture: Fixture) =>
  post('reinstate', `${contracts(fixture)}/${fixture.period}/reinstate`, { reason: 'A mistake' })
const terminateOrReinstate = (fixture: Fixture, i: number) => (i % 2 === 0 ? terminate(fixture, i) : reinstate(fixture))
const correct = (fixture: Fixture) =>
  post('correct', `${contracts(fixture)}/${fixture.period}/correct`, {
    reason: 'It was wrong',
    changes: CHANGES,
    act_rules: ACT_RULES,
  })
const reajuste = (fixture: Fixture, i: number) =>
  post('reajuste', `${contracts(fixture)}/${fixture.period}/reajuste`, {
    new_start_date: `2030-01-${10 + i}`,
    new_end_date: '2090-12-31',
    reajuste_percent: 8.5,
    changes: CHANGES,
    act_rules: ACT_RULES,
  })
const renewUntil = (fixture: Fixture, end: string) =>
  post('renew', `${contracts(fixture)}/${fixture.period}/renew`, { new_end_date: end, changes: CHANGES })
const renewAlike = (fixture: Fixture) => renewUntil(fixture, '2091-12-31')
const renewOtherwise = (fixture: Fixture, i: number) => renewUntil(fixture, `2091-12-${10 + i}`)
const remove = (fixture: Fixture): Sent => ({
  kind: 'remove',
  method: 'DELETE',
  path: `${contracts(fixture)}/${fixture.draft}`,
})
/** Takes the draft to the days of the renewal and of what is created. */
const move = (fixture: Fixture): Sent => ({
  kind: 'move',
  method: 'PUT',
  path: `${contracts(fixture)}/${fixture.draft}`,
  body: { start_date: '2091-06-01', end_date: '2092-06-30' },
})

/** Puts a superseding draft in force: the first one, or the second. */
const supersede = (fixture: Fixture, which: 0 | 1) =>
  patch(`supersede ${which + 1}`, `${contracts(fixture)}/${fixture.superseding[which]}/activate`)
const supersedeFirst = (fixture: Fixture) => supersede(fixture, 0)
const supersedeEither = (fixture: Fixture, i: number) => supersede(fixture, i % 2 === 0 ? 0 : 1)
const removeSuperseding = (fixture: Fixture): Sent => ({
  kind: 'remove',
  method: 'DELETE',
  path: `${contracts(fixture)}/${fixture.superseding[0]}`,
})
/** Up to the eve of what supersedes the period. */
const reajusteBefore = (fixture: Fixture, i: number) =>
  post('reajuste', `${contracts(fixture)}/${fixture.period}/reajuste`, {
    new_start_date: `2030-01-${10 + i}`,
    new_end_date: '2049-12-31',
    reajuste_percent: 8.5,
  })
/** Another draft that is to supersede the period on days of the first. */
const createSuperseding = (fixture: Fixture, i: number) =>
  post('create', contracts(fixture), {
    start_date: `2050-02-${10 + i}`,
    end_date: '2052-12-31',
    supersedes: fixture.period,
  })
const FIRST = { start_date: '2050-01-01', end_date: '2060-12-31' }
const SECOND = { start_date: '2061-01-01', end_date: '2090-12-31' }
const BESIDE = [supersedeFirst, reajusteBefore, terminate, correct, revoke, createSuperseding, reajuste, reinstate]

const activateRenewal = (fixture: Fixture) => patch('activate', `${contracts(fixture)}/${fixture.renewal}/activate`)
const revokeRenewal = (fixture: Fixture) =>
  post('revoke', `${contracts(fixture)}/${fixture.renewal}/revoke`, { reason: 'A mistake' })
/** What is sold gets another price from a day near the renewal's first. */
const sellFor = ({ convenio, sold }: Fixture, i: number): Sent => ({
  kind: 'price',
  method: 'PUT',
  path: `${CONVENIOS}/${convenio}/particular-prices/${sold}`,
  body: { procedure_code: 'P', procedure_name: 'Sold', price_cents: 1000 + i, notes: null, metadata: null,
    valid_from: i % 3 === 0 ? '2090-12-31' : i % 3 === 1 ? '2091-01-01' : '2091-01-02' }, // prettier-ignore
})
const SELF_PAY = [activateRenewal, sellFor, reajusteBefore, sellFor, revokeRenewal]

const MIXED = [create, activate, terminate, revoke, reajuste, renewOtherwise, remove, move, reinstate, correct]

/** Each kind by itself, and all of them together. */
export const RACES: Readonly<Record<string, Race>> = {
  'override for some': { runner: overrideForSome, oneOf: [['override']], losers: ['override_code_taken'] },
  create: { runner: create, oneOf: [['create']], losers: ['period_overlap'] },
  activate: { runner: activate, oneOf: [['activate']], losers: ['period_not_draft'] },
  reajuste: { runner: reajuste, oneOf: [['reajuste']], losers: ['period_overlap', 'outside_validity'] },
  'renew alike': { runner: renewAlike, oneOf: [['renew']], losers: [], orSame: true },
  'renew otherwise': { runner: renewOtherwise, oneOf: [['renew']], losers: ['already_renewed'] },
  // a second termination moves the day of the first, so all of them are carried out
  terminate: { runner: terminate, oneOf: [], losers: [] },
  'terminate and reinstate': { runner: terminateOrReinstate, oneOf: [], losers: ['period_not_terminated'] },
  revoke: { runner: revoke, oneOf: [['revoke']], losers: ['period_not_active'] },
  correct: { runner: correct, oneOf: [['correct']], losers: ['period_not_active'] },
  supersede: { runner: supersedeFirst, superseding: [FIRST], oneOf: [['supersede 1']], losers: ['period_not_draft'] },
  'supersede, by two drafts of other days': {
    runner: supersedeEither,
    superseding: [FIRST, SECOND],
    oneOf: [['supersede 1'], ['supersede 2']],
    losers: ['period_not_draft'],
  },
  'supersede, or delete what would': {
    runner: (fixture, i) => (i % 2 === 0 ? supersedeFirst(fixture) : removeSuperseding(fixture)),
    superseding: [FIRST],
    oneOf: [['supersede 1', 'remove']],
    losers: ['period_not_draft', 'period_not_found'],
  },
  'supersede beside reajuste, correction, termination and revocation': {
    runner: (fixture, i) => (BESIDE[i % BESIDE.length] as (typeof BESIDE)[number])(fixture, i),
    superseding: [FIRST],
    oneOf: [['supersede 1']],
    losers: [
      'period_overlap',
      'period_not_draft',
      'period_not_active',
      'period_not_terminated',
      'later_act_stands',
      'outside_validity',
      'reajuste_starts_too_early',
    ],
  },
  'activate a renewal beside new self-pay prices': {
    runner: (fixture, i) => (SELF_PAY[i % SELF_PAY.length] as (typeof SELF_PAY)[number])(fixture, i),
    ofSelfPay: true,
    oneOf: [['activate']],
    losers: ['period_not_draft', 'period_not_active', 'price_changed_since', 'period_overlap', 'outside_validity'],
  },
  'all together': {
    runner: (fixture, i) => (MIXED[i % MIXED.length] as (typeof MIXED)[number])(fixture, i),
    oneOf: [['activate', 'remove']],
    losers: [
      'period_overlap',
      'period_not_draft',
      'period_not_found',
      'period_not_active',
      'period_not_terminated',
      'later_act_stands',
      'outside_validity',
      'period_not_renewable',
      'already_renewed',
    ],
  },
}
