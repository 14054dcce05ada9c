import type { Input } from '../model/decide.ts'
import { FAMILY, keyOf, type Agreed, type Ledger, type Period } from '../model/ledger.ts'
import { statusOf, type Copy, type Terms } from '../model/period-rules.ts'
import type { Adjustment, Correction } from '../model/reajuste-rules.ts'
import { chosen, CODES, dayMeant, dayOrNull, dayWithin, type Intent } from './intent.ts'
import { actRulesMeant, narrowedMeant, typeRuleMeant, typeRulesMeant } from './qualified-intents.ts'
import { publicationMeant, sourcesMeant } from './table-intents.ts'

const PERCENTS = [null, 8.5, 5, -10, 0, 33.3333, -100]
const TERMS = [
  { table: null, percentage: null },
  { table: 'T1', percentage: 70 },
  { table: null, percentage: 80.5 },
  { table: 'T2', percentage: null },
  { table: 'none', percentage: null },
  { table: FAMILY, percentage: null },
  { table: FAMILY, percentage: 90 },
  { table: 'T3', percentage: 66.6667 },
]

export type Deed = Input | { op: 'later'; days: number }

/** What is meant, said of what there is: as a rule of something that it can be done with, which is made if it is not there. */
export function deedsOf(ledger: Ledger, intent: Intent): Deed[] {
  const period = periodMeant(ledger, intent, FIT[intent.what])
  return period === undefined ? periodInForce(ledger, intent) : MEANT[intent.what](ledger, intent, period)
}

/** The statuses of a period that something can be done with. */
const FIT: Partial<Record<Intent['what'], readonly string[]>> = {
  update: ['draft'],
  remove: ['draft'],
  override: ['draft'],
  actRules: ['draft'],
  typeRule: ['draft'],
  activate: ['draft'],
  terminate: ['active', 'expired', 'renewed', 'terminated'],
  reinstate: ['active', 'terminated'],
  correct: ['active', 'expired', 'renewed', 'terminated'],
  supersede: ['active', 'terminated'],
  revoke: ['active', 'expired', 'renewed'],
  reajuste: ['active', 'expired', 'renewed', 'terminated'],
  renew: ['active', 'expired'],
}

const MEANT: Record<Intent['what'], (ledger: Ledger, intent: Intent, period: number) => Deed[]> = {
  later: (_, { which }) => [{ op: 'later', days: chosen([1, 1, 5, 31, 90], which) }],
  create: (ledger, intent) => [{ op: 'create', terms: termsMeant(ledger, intent) }],
  period: periodInForce,
  update: (ledger, intent, period) => [{ op: 'update', period, terms: termsMeant(ledger, intent) }],
  remove: (_, __, period) => [{ op: 'remove', period }],
  override: (_, intent, period) => [
    {
      op: 'override',
      period,
      code: chosen(CODES, intent.code),
      by: narrowedMeant(intent),
      agreed: agreedMeant(intent),
    },
  ],
  actRules: (_, intent, period) => [{ op: 'actRules', period, rules: actRulesMeant(intent) }],
  typeRule: (_, intent, period) => [{ op: 'typeRule', period, rule: typeRuleMeant(intent) }],
  publish: (ledger, intent) => [publicationMeant(ledger, intent)],
  errata: (ledger, intent) => [publicationMeant(ledger, intent, true)],
  activate: (_, __, period) => [{ op: 'activate', period }],
  terminate: (ledger, intent, period) => [
    {
      op: 'terminate',
      period,
      on: intent.flags % 4 > 0 ? dayWithin(ledger, intent, period) : null,
      word: intent.flags % 3 > 0,
      all: intent.flags % 5 === 0,
    },
  ],
  reinstate: reinstatementMeant,
  renew: renewalMeant,
  reajuste: (ledger, intent, period) => [
    { op: 'reajuste', period, adjustment: adjustmentMeant(ledger, intent, period) },
  ],
  correct: (ledger, intent, period) => [{ op: 'correct', period, correction: correctionMeant(ledger, intent, period) }],
  supersede: supersessionMeant,
  revoke: (_, { flags }, period) => [{ op: 'revoke', period, retroactive: flags % 3 > 0 }],
  addPrice: (ledger, intent) => [
    { op: 'addPrice', code: chosen(CODES, intent.code), cents: intent.cents, from: dayOrNull(ledger, intent) },
  ],
  setPrice: (ledger, intent) =>
    entriesMeant(ledger, intent).map((entry) => ({
      op: 'setPrice',
      entry,
      code: ledger.entries[entry]?.code as string,
      cents: intent.cents,
      from: dayOrNull(ledger, intent),
    })),
  dropPrice: (ledger, intent) => entriesMeant(ledger, intent).map((entry) => ({ op: 'dropPrice', entry })),
}

/** A period with some prices of its own, put in force. */
function periodInForce(ledger: Ledger, intent: Intent): Deed[] {
  const period = ledger.periods.length
  const terms = termsMeant(ledger, intent)
  const own = CODES.filter((_, i) => (intent.flags & (1 << i)) > 0)
  return [
    { op: 'create', terms: { ...terms, end: terms.end + 2 } },
    ...own.map((code, i) => ({
      op: 'override' as const,
      period,
      code,
      by: narrowedMeant(intent, i),
      agreed: agreedMeant(intent, i),
    })),
    ...(intent.more % 2 === 0 ? [{ op: 'actRules' as const, period, rules: actRulesMeant(intent) }] : []),
    ...[0, 1, 2]
      .filter((place) => (intent.flags >> 3) % 4 > place)
      .map((place) => ({ op: 'typeRule' as const, period, rule: typeRuleMeant(intent, place) })),
    { op: 'activate', period },
  ]
}

function termsMeant(ledger: Ledger, intent: Intent): Terms {
  const start = dayMeant(ledger, intent)
  const percent = chosen(PERCENTS, intent.percent)
  const adjustments = { adjustments: percent === null ? [] : [percent] }
  return {
    start,
    end: start + intent.length,
    ...chosen(TERMS, intent.table),
    ...(intent.flags % 6 === 1 && adjustments),
    ...sourcesMeant(intent),
  }
}

/** A renewal as it was asked before, or another, or one that is put in force at once. */
function renewalMeant(ledger: Ledger, intent: Intent, period: number): Deed[] {
  const source = ledger.periods[period] as Period
  const { table, percentage } = chosen(TERMS, intent.table)
  const { flags, code } = intent
  const percent = flags % 3 === 0 ? null : chosen(PERCENTS, intent.percent)
  const terms = {
    end: source.end + 1 + intent.length,
    table,
    percentage,
    percent,
    adjustTable: percent === null ? null : chosen([null, null, true, false], flags),
    adjustOverrides: percent === null ? null : chosen([null, null, true, false], flags >> 2),
    adjustPrices: percent === null ? null : chosen([null, null, true, false], flags >> 4),
    changes: flags % 5 === 0 ? { [keyOf(chosen(CODES, code), narrowedMeant(intent))]: changedMeant(intent) } : {},
    actRules: actRulesSent(intent),
  }
  const renew = { op: 'renew' as const, period, terms }
  if (intent.flags % 4 === 0) return [renew, renew]
  return intent.flags % 4 === 1 ? [renew] : [renew, { op: 'activate', period: ledger.periods.length }]
}

/** As a rule until the day that the period it closes would have ended. */
function adjustmentMeant(ledger: Ledger, intent: Intent, period: number): Adjustment {
  const { percent, flags, code, length } = intent
  const start = dayWithin(ledger, intent, period)
  const { end } = ledger.periods[period] as Period
  const moves = chosen(PERCENTS, percent)
  const single = flags % 5 === 0 ? { [keyOf(chosen(CODES, code), narrowedMeant(intent))]: changedMeant(intent) } : {}
  return {
    start,
    end: flags % 4 === 0 ? start + length : flags % 4 === 1 ? undefined : end,
    word: flags % 3 > 0,
    percent: moves,
    ...chosen(TERMS, intent.table),
    adjustTable: moves === null ? null : chosen([null, null, true, false], flags),
    adjustOverrides: moves === null ? null : chosen([null, null, true, false], flags >> 2),
    adjustPrices: moves === null ? null : chosen([null, null, true, false], flags >> 4),
    copyOverrides: flags % 7 > 0,
    copyPrices: flags % 6 > 0,
    copyTypeRules: intent.more % 5 > 0,
    changes: single,
    actRules: actRulesSent(intent),
  }
}

/** A draft on days of another period, as a rule until its end, and as a rule put in force. */
function supersessionMeant(ledger: Ledger, intent: Intent, supersedes: number): Deed[] {
  const { flags, code, length, table } = intent
  const start = dayWithin(ledger, intent, supersedes)
  const end = flags % 4 === 0 ? start + length : (ledger.periods[supersedes] as Period).end
  const period = ledger.periods.length
  const draft: Deed[] = [
    {
      op: 'create',
      terms: { start, end, ...chosen(TERMS, table), supersedes, ...sourcesMeant(intent) },
      ...copyMeant(ledger, intent, supersedes),
    },
    { op: 'override', period, code: chosen(CODES, code), by: narrowedMeant(intent), agreed: agreedMeant(intent) },
    ...(intent.more % 4 === 0 ? [{ op: 'actRules' as const, period, rules: actRulesMeant(intent) }] : []),
  ]
  return flags % 5 === 0 ? draft : [...draft, { op: 'activate', period }]
}

/** As a rule of the period that is superseded, or of any, whatever became of it. */
function copyMeant(ledger: Ledger, { flags, which }: Intent, supersedes: number): { copy?: Copy } {
  if (flags % 3 === 0) return {}
  const from = flags % 8 === 1 ? which % ledger.periods.length : supersedes
  return { copy: { from, leavesOut: flags % 2 === 0 } }
}

/** Of what is terminated; as a rule that is done first. */
function reinstatementMeant(ledger: Ledger, intent: Intent, period: number): Deed[] {
  const { flags, offset } = intent
  const reinstate = { op: 'reinstate' as const, period, word: flags % 4 > 0 }
  if (statusOf(ledger, period) !== 'active') return [reinstate]
  const on = dayWithin(ledger, intent, period)
  const terminate = { op: 'terminate' as const, period, on, word: true, all: flags % 3 === 0 }
  return flags % 5 === 0 ? [terminate, { ...terminate, on: on + offset }, reinstate] : [terminate, reinstate]
}

function correctionMeant(ledger: Ledger, intent: Intent, period: number): Correction {
  const { percent, flags, code, length } = intent
  const { start } = ledger.periods[period] as Period
  return {
    end: flags % 8 === 0 ? start + length : undefined,
    word: flags % 3 > 0,
    percent: chosen(PERCENTS, percent),
    changes: flags % 2 === 0 ? { [keyOf(chosen(CODES, code), narrowedMeant(intent))]: changedMeant(intent) } : {},
    typeRules: typeRulesMeant(intent),
    actRules: actRulesSent(intent),
  }
}

/** Now and then all rules of acts anew; undefined: they stay as they were. */
function actRulesSent(intent: Intent) {
  return intent.more % 7 === 0 ? actRulesMeant(intent) : undefined
}

/** What a period agrees for a code: a price, and now and then that the code is excluded. */
function agreedMeant({ cents, flags }: Intent, more = 0): Agreed {
  return (flags + more) % 6 === 5 ? 'excluded' : cents + more
}

/** What becomes of a single override; null: it is dropped. */
function changedMeant({ cents, flags }: Intent): Agreed | null {
  return chosen([cents, null, 'excluded', cents], flags >> 1)
}

/** An entry of the catalogue: active as a rule; none in an empty one. */
function entriesMeant(ledger: Ledger, { which, flags }: Intent): number[] {
  const active = ledger.entries.flatMap(({ deletedOn }, i) => (deletedOn === null ? [i] : []))
  const fitting = active.length > 0 && flags % 8 > 0 ? active : [...ledger.entries.keys()]
  return fitting.length === 0 ? [] : [chosen(fitting, which)]
}

/** One that fits, the newest first, or, now and then, any; none where there is none. */
function periodMeant(ledger: Ledger, { which, flags }: Intent, fit: readonly string[] | undefined): number | undefined {
  if (fit === undefined) return -1
  const all = [...ledger.periods.keys()].toReversed()
  const fitting = flags % 16 === 15 ? all : all.filter((n) => fit.includes(statusOf(ledger, n)))
  return fitting.length === 0 ? undefined : chosen(fitting, which % 3)
}
