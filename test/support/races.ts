import { CONVENIOS } from '@vigencia/api/testing/scenario.ts'

/** What a race is run on: an active period from 2020 to 2090, and a draft in 2095. */
export interface Ground {
  readonly convenio: string
  readonly period: string
  readonly draft: string
}

export interface Sent {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

export interface Race {
  /** What the runner with this number, from 0, sends. */
  readonly runner: (ground: Ground, i: number) => Sent
  /** Of these kinds together exactly one is carried out, whoever comes first. */
  readonly oneOf: readonly (readonly string[])[]
  /** What those that come too late may be told. */
  readonly losers: readonly string[]
  /** Where those that come too late are answered with what the first one made. */
  readonly orSame?: true
}

const contracts = ({ convenio }: Ground) => `${CONVENIOS}/${convenio}/contracts`
const post = (kind: string, path: string, body: unknown): Sent => ({ kind, method: 'POST', path, body })
const patch = (kind: string, path: string, body?: unknown): Sent => ({ kind, method: 'PATCH', path, body })

const create = (ground: Ground, i: number) =>
  post('create', contracts(ground), { start_date: `2092-01-${10 + i}`, end_date: '2093-12-31' })
const activate = (ground: Ground) => patch('activate', `${contracts(ground)}/${ground.draft}/activate`)
const terminate = (ground: Ground, i: number) =>
  patch('terminate', `${contracts(ground)}/${ground.period}/terminate`, { effective_date: `2040-01-${10 + i}` })
const revoke = (ground: Ground) =>
  post('revoke', `${contracts(ground)}/${ground.period}/revoke`, { reason: 'A mistake', retroactive: true })
const reajuste = (ground: Ground, i: number) =>
  post('reajuste', `${contracts(ground)}/${ground.period}/reajuste`, {
    new_start_date: `2030-01-${10 + i}`,
    new_end_date: '2090-12-31',
    reajuste_percent: 8.5,
  })
const renewUntil = (ground: Ground, end: string) =>
  post('renew', `${contracts(ground)}/${ground.period}/renew`, { new_end_date: end })
const renewAlike = (ground: Ground) => renewUntil(ground, '2091-12-31')
const renewOtherwise = (ground: Ground, i: number) => renewUntil(ground, `2091-12-${10 + i}`)
const remove = (ground: Ground): Sent => ({
  kind: 'remove',
  method: 'DELETE',
  path: `${contracts(ground)}/${ground.draft}`,
})
/** Takes the draft to the days of the renewal and of what is created. */
const move = (ground: Ground): Sent => ({
  kind: 'move',
  method: 'PUT',
  path: `${contracts(ground)}/${ground.draft}`,
  body: { start_date: '2091-06-01', end_date: '2092-06-30' },
})

const MIXED = [create, activate, terminate, revoke, reajuste, renewOtherwise, remove, move]

/** Each kind by itself, and all of them together. */
export const RACES: Readonly<Record<string, Race>> = {
  create: { runner: create, oneOf: [['create']], losers: ['period_overlap'] },
  activate: { runner: activate, oneOf: [['activate']], losers: ['period_not_draft'] },
  reajuste: { runner: reajuste, oneOf: [['reajuste']], losers: ['period_not_active'] },
  'renew alike': { runner: renewAlike, oneOf: [['renew']], losers: [], orSame: true },
  'renew otherwise': { runner: renewOtherwise, oneOf: [['renew']], losers: ['already_renewed'] },
  terminate: { runner: terminate, oneOf: [['terminate']], losers: ['period_not_active'] },
  revoke: { runner: revoke, oneOf: [['revoke']], losers: ['period_not_active'] },
  'all together': {
    runner: (ground, i) => (MIXED[i % MIXED.length] as (typeof MIXED)[number])(ground, i),
    oneOf: [
      ['terminate', 'revoke', 'reajuste'],
      ['activate', 'remove'],
    ],
    losers: [
      'period_overlap',
      'period_not_draft',
      'period_not_found',
      'period_not_active',
      'period_not_renewable',
      'already_renewed',
    ],
  },
}
