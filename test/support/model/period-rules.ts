import {
  change,
  isPricing,
  keyOf,
  pricingAfter,
  type ActRulesFor,
  type Agreed,
  type Ledger,
  type Outcome,
  type Period,
  type Tables,
  type TypeRule,
} from './ledger.ts'
import { movePrices } from './self-pay-moves.ts'

/** What a draft says of itself. */
export interface Terms {
  start: number
  end: number
  table: string | null
  percentage: number | null
  /** Percentages that move the table's prices. Left out: none, and in a change as they were. */
  adjustments?: number[]
  /** All about tables beside the first one. Left out: nothing, and in a change as it was. */
  sources?: Tables
  /** The period that it is to supersede. Left out: none, and in a change the one that it was. */
  supersedes?: number
}

/** The status as it is answered today: what was decided, and the calendar. */
export function statusOf(ledger: Ledger, n: number): string {
  const period = ledger.periods[n] as Period
  if (period.state === 'revoked' || period.state === 'corrected') return 'terminated'
  if (period.state !== 'active' || period.end >= ledger.today) return period.state
  return renewalsOf(ledger, n).some((renewal) => renewal.state !== 'draft') ? 'renewed' : 'expired'
}

/** Periods that renew another, or one in whose place it is: those that are still there. */
export function renewalsOf({ periods }: Ledger, n: number): Period[] {
  const placeOf = (number: number) => (periods[number] as Period).place
  return periods.filter((one) => one.renews !== null && placeOf(one.renews.period) === placeOf(n) && holdsDays(one))
}

/** Who is in the place of a period now: itself, or what has corrected it. */
export function holderOf({ periods }: Ledger, n: number): number {
  const { place } = periods[n] as Period
  const holder = periods.findIndex((one) => one.place === place && holdsDays(one))
  return holder === -1 ? n : holder
}

const holdsDays = ({ state }: Period) => state !== 'deleted' && state !== 'revoked' && state !== 'corrected'

/** Whether another period has one of these days, whatever its status. */
export function isTaken(ledger: Ledger, { start, end }: Pick<Terms, 'start' | 'end'>, ...but: number[]): boolean {
  return ledger.periods.some((one, n) => !but.includes(n) && holdsDays(one) && one.start <= end && start <= one.end)
}

/** The same of days that a period itself is to have: a draft that is to supersede it is not in its way. */
export function isTakenFrom(ledger: Ledger, n: number, days: Pick<Terms, 'start' | 'end'>, ...but: number[]): boolean {
  const { place } = ledger.periods[n] as Period
  const isToSupersede = ({ state, supersedes }: Period) =>
    state === 'draft' && supersedes !== null && (ledger.periods[supersedes] as Period).place === place
  const waiting = [...ledger.periods.keys()].filter((one) => isToSupersede(ledger.periods[one] as Period))
  return isTaken(ledger, days, n, ...waiting, ...but)
}

/** What speaks against a draft: it supersedes a period from one of that one's days on, after the first, and no other. */
function againstDraft(ledger: Ledger, { start, end }: Terms, supersedes: number | null, ...but: number[]) {
  const invalid = end <= start && 'invalid_input'
  if (supersedes === null) return [invalid, isTaken(ledger, { start, end }, ...but) && 'period_overlap']
  const holder = holderOf(ledger, supersedes)
  const one = ledger.periods[holder] as Period
  return [
    invalid,
    isUnknown(ledger, supersedes) && 'period_not_found',
    !isPricing(one) && 'period_not_active',
    !(one.start < start && start <= one.end) && 'outside_validity',
    isTaken(ledger, { start, end }, holder, ...but) && 'period_overlap',
  ]
}

export function isUnknown(ledger: Ledger, n: number): boolean {
  return (ledger.periods[n] as Period).state === 'deleted'
}

function isFixed(ledger: Ledger, n: number): false | string {
  if (isUnknown(ledger, n)) return 'period_not_found'
  return (ledger.periods[n] as Period).state !== 'draft' && 'period_not_draft'
}

/** Of a draft: the period that it is copied from, and whether its table terms are that one's too. */
export interface Copy {
  from: number
  leavesOut: boolean
}

const NO_SOURCES: Tables = { own: null, further: [] }

export function create(ledger: Ledger, terms: Terms, copy?: Copy): Outcome {
  const reasons = againstDraft(ledger, terms, terms.supersedes ?? null)
  const isGone = copy !== undefined && isUnknown(ledger, copy.from) && 'period_not_found'
  return change(ledger, [...reasons, isGone], ({ periods }) => {
    const place = periods.length
    const source = copy === undefined ? null : (periods[copy.from] as Period)
    // who says a list of tables says all of them
    const before = terms.sources === undefined ? source : null
    const { table, percentage } = before !== null && copy?.leavesOut === true ? before : terms
    const plain = {
      supersedes: null,
      place,
      born: Infinity,
      corrects: null,
      renews: null,
      acts: [],
      adjusts: null,
      moves: null,
    }
    periods.push({
      ...plain,
      ...terms,
      table,
      percentage,
      state: 'draft',
      adjustments: terms.adjustments ?? before?.adjustments ?? [],
      sources: terms.sources ?? before?.sources ?? NO_SOURCES,
      overrides: { ...source?.overrides },
      typeRules: [...(source?.typeRules ?? [])],
      actRules: [...(source?.actRules ?? [])],
      reach: -Infinity,
    })
    return Infinity
  })
}

export function update(ledger: Ledger, n: number, terms: Terms): Outcome {
  const { supersedes } = ledger.periods[n] as Period
  const reasons = againstDraft(ledger, terms, supersedes, n)
  return change(ledger, [isFixed(ledger, n), ...reasons], ({ periods }) => {
    const draft = periods[n] as Period
    // who says a list of tables says what each of them is moved by
    Object.assign(draft, { adjustments: terms.sources === undefined ? draft.adjustments : [] }, terms)
    return Infinity
  })
}

/** What is deleted already stays as it is. */
export function remove(ledger: Ledger, n: number): Outcome {
  if (isUnknown(ledger, n)) return { ledger, effect: Infinity }
  return change(ledger, [isFixed(ledger, n)], ({ periods }) => {
    ;(periods[n] as Period).state = 'deleted'
    return Infinity
  })
}

/** @param code with what it is narrowed to */
export function addOverride(ledger: Ledger, n: number, code: string, agreed: Agreed): Outcome {
  const taken = Object.hasOwn((ledger.periods[n] as Period).overrides, code)
  return change(ledger, [isFixed(ledger, n), taken && 'override_code_taken'], ({ periods }) => {
    ;(periods[n] as Period).overrides[code] = agreed
    return Infinity
  })
}

/** Of one appointment type each qualifiers have one rule. */
export function addTypeRule(ledger: Ledger, n: number, rule: TypeRule): Outcome {
  const isAlike = ({ by }: TypeRule) => keyOf('', by) === keyOf('', rule.by)
  const taken = (ledger.periods[n] as Period).typeRules.some(isAlike)
  return change(ledger, [isFixed(ledger, n), taken && 'type_rule_taken'], ({ periods }) => {
    ;(periods[n] as Period).typeRules.push(rule)
    return Infinity
  })
}

/** The rules of acts are replaced, all of them. */
export function agreeOnActs(ledger: Ledger, n: number, rules: ActRulesFor[]): Outcome {
  return change(ledger, [isFixed(ledger, n)], ({ periods }) => {
    ;(periods[n] as Period).actRules = rules
    return Infinity
  })
}

export function activate(ledger: Ledger, n: number): Outcome {
  const { supersedes } = ledger.periods[n] as Period
  const holder = supersedes === null ? null : holderOf(ledger, supersedes)
  return change(ledger, [isFixed(ledger, n)], (copy) => {
    const { periods, table, changes } = copy
    const period = periods[n] as Period
    const percent = period.renews?.percent ?? null
    if (percent !== null) period.moves = movePrices(copy, { start: period.start, percent, goOn: true })
    const ended = holder === null ? null : (periods[holder] as Period)
    if (ended !== null && isPricing(ended) && ended.end >= period.start) {
      const before = { state: ended.state, end: ended.end }
      ended.acts.push({ kind: 'superseded', made: period.place, change: changes, before })
      Object.assign(ended, { state: 'terminated', end: period.start - 1 })
    }
    period.state = 'active'
    period.born = changes
    period.table ??= table
    return period.start
  })
}

/**
 * What bars every act: a draft, or a period that prices no day; and one that is over, where the word is not said.
 */
export function isBarred(ledger: Ledger, n: number, word: boolean): false | string {
  if (isUnknown(ledger, n)) return 'period_not_found'
  const { state, end } = ledger.periods[n] as Period
  return (
    (state === 'draft' || state === 'revoked' || state === 'corrected' || (end < ledger.today && !word)) &&
    'period_not_active'
  )
}

/** `on` is the last day covered; null: today. Once more it moves the day, up to the end before the first time. */
export function terminate(
  ledger: Ledger,
  n: number,
  input: { on: number | null; word: boolean; all: boolean },
): Outcome {
  const { start, end, state, acts } = ledger.periods[n] as Period
  const top = acts.at(-1)
  const latest = top?.kind === 'termination' ? top.before.end : end
  const last = input.on ?? ledger.today
  const revoked = input.all ? pricingAfter(ledger, start) : []
  const reasons = [
    isBarred(ledger, n, input.word),
    (last < start || last > latest) && 'outside_validity',
    isTakenFrom(ledger, n, { start, end: last }, ...revoked) && 'period_overlap',
  ]
  return change(ledger, reasons, ({ periods, changes }) => {
    const period = periods[n] as Period
    const now = period.acts.at(-1)
    if (now?.kind === 'termination') Object.assign(now, { revoked: [...now.revoked, ...revoked], change: changes })
    else period.acts.push({ kind: 'termination', before: { state, end }, change: changes, revoked })
    Object.assign(period, { state: 'terminated', end: last })
    for (const one of revoked) (periods[one] as Period).state = 'revoked'
    return Math.min(end, last) + 1
  })
}

/** Undoes a termination, with all its moves: the period and what was revoked with it are as they were. */
export function reinstate(ledger: Ledger, n: number, word: boolean): Outcome {
  const period = ledger.periods[n] as Period
  const top = period.acts.at(-1)
  const isBelow =
    top !== undefined && top.kind !== 'termination' && period.acts.some(({ kind }) => kind === 'termination')
  const undone = top?.kind === 'termination' ? top : null
  const end = undone?.before.end ?? period.end
  const successors = undone?.revoked ?? []
  const reasons = [
    isBarred(ledger, n, word),
    undone === null && (isBelow ? 'later_act_stands' : 'period_not_terminated'),
    isTakenFrom(ledger, n, { start: period.start, end }) && 'period_overlap',
    successors.some((one) => isTakenFrom(ledger, one, ledger.periods[one] as Period, n)) && 'period_overlap',
  ]
  return change(ledger, reasons, ({ periods }) => {
    const again = periods[n] as Period
    again.acts.pop()
    Object.assign(again, undone?.before)
    for (const one of undone?.revoked ?? []) {
      const successor = periods[one] as Period
      successor.state = successor.acts.length === 0 ? 'active' : 'terminated'
    }
    return period.end + 1
  })
}
