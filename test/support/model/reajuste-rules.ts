import {
  change,
  moved,
  type ActRulesFor,
  type Agreed,
  type FurtherTable,
  type Ledger,
  type Outcome,
  type Period,
  type Tables,
  type TypeRule,
} from './ledger.ts'
import { holderOf, isBarred, isTaken, isTakenFrom, statusOf } from './period-rules.ts'
import { isPriceChanged, movePrices, putBack } from './self-pay-moves.ts'

export interface Adjustment {
  start: number
  /** Undefined: as it is when nobody says it. */
  end: number | undefined
  word: boolean
  percent: number | null
  table: string | null
  percentage: number | null
  /** Whether the table's prices are moved too; null: as far as neither table nor percentage is new. */
  adjustTable: boolean | null
  /** Whether the percent moves overrides, and self-pay prices; null: it does. */
  adjustOverrides: boolean | null
  adjustPrices: boolean | null
  copyOverrides: boolean
  copyTypeRules: boolean
  copyPrices: boolean
  /** Single overrides after the percent, by code; null: none any more. */
  changes: Record<string, Agreed | null>
  /** All rules of acts; undefined: as they were. */
  actRules?: ActRulesFor[] | undefined
}

/** Closes a period and opens its successor with the prices moved. */
export function reajuste(ledger: Ledger, n: number, input: Adjustment): Outcome {
  const source = ledger.periods[n] as Period
  const removed = Object.entries(input.changes).filter(([, cents]) => cents === null)
  const isThere = (code: string) => input.copyOverrides && Object.hasOwn(source.overrides, code)
  // left out, it is open; of a period that is over, that one's end, if there is a day until then
  const end = input.end ?? (source.end < ledger.today ? source.end : Infinity)
  const days = { start: input.start, end }
  const reasons = [
    isBarred(ledger, n, input.word),
    removed.some(([code]) => !isThere(code)) && 'override_to_remove_missing',
    input.start <= source.start && 'reajuste_starts_too_early',
    statusOf(ledger, n) === 'terminated' && input.start > source.end && 'outside_validity',
    (input.end === undefined ? end < input.start : end <= input.start) && 'invalid_input',
    isTaken(ledger, days, n) && 'period_overlap',
  ]
  return change(ledger, reasons, (copy) => {
    const percent = input.adjustPrices === false ? null : input.percent
    const moves = movePrices(copy, { start: input.start, percent, goOn: input.copyPrices })
    copy.periods.push({
      ...successorOf(source, input),
      end,
      place: copy.periods.length,
      born: copy.changes,
      supersedes: null,
      corrects: null,
      renews: null,
      acts: [],
      adjusts: n,
      moves,
      reach: -Infinity,
    })
    const closed = copy.periods[n] as Period
    closed.acts.push({
      change: copy.changes,
      kind: 'reajuste',
      made: copy.periods.length - 1,
      before: { state: source.state, end: source.end },
    })
    Object.assign(closed, { state: 'terminated', end: Math.min(source.end, input.start - 1) })
    return input.start
  })
}

export function successorOf(
  source: Period,
  input: Adjustment,
): Omit<
  Period,
  'end' | 'place' | 'born' | 'reach' | 'supersedes' | 'corrects' | 'renews' | 'acts' | 'adjusts' | 'moves'
> {
  const { start, percent } = input
  const isNewTable = input.table !== null || input.percentage !== null
  const isMoved = percent !== null && (input.adjustTable ?? !isNewTable)
  const copied = input.copyOverrides ? Object.entries(source.overrides) : []
  const by = input.adjustOverrides === false ? 0 : (percent ?? 0)
  // what is excluded has no price that a percent could move
  const overrides = copied.map(([code, agreed]) => [code, agreed === 'excluded' ? agreed : moved(agreed, by)] as const)
  const changed = Object.entries({ ...Object.fromEntries(overrides), ...input.changes })
  return {
    start,
    state: 'active',
    table: input.table ?? source.table,
    percentage: input.percentage ?? source.percentage,
    adjustments: [...(isNewTable ? [] : source.adjustments), ...(isMoved ? [percent] : [])],
    sources: movedSources(source.sources, input.adjustTable === false ? null : percent),
    typeRules: input.copyTypeRules ? source.typeRules : [],
    actRules: input.actRules ?? source.actRules,
    overrides: Object.fromEntries(changed.filter((one): one is [string, Agreed] => one[1] !== null)),
  }
}

/** Nothing new is said of the further tables, so a percent moves those that are adjusted. */
function movedSources({ own, further }: Tables, percent: number | null): Tables {
  const isMoved = (one: FurtherTable) => one.adjusted && percent !== null
  return {
    own,
    further: further.map((one) => ({
      ...one,
      adjustments: [...one.adjustments, ...(isMoved(one) ? [percent as number] : [])],
    })),
  }
}

/** What a correction says: another end where it is said, and overrides after a percent. */
export interface Correction {
  end: number | undefined
  word: boolean
  percent: number | null
  changes: Record<string, Agreed | null>
  /** All type rules, and all rules of acts; undefined: as they were. */
  typeRules?: TypeRule[] | undefined
  actRules?: ActRulesFor[] | undefined
}

/** Another period in the place of one that was wrong from its first day, with its days, its state and what closed it. */
export function correct(ledger: Ledger, n: number, input: Correction): Outcome {
  const source = ledger.periods[n] as Period
  const end = input.end ?? source.end
  const removed = Object.entries(input.changes).filter(([, cents]) => cents === null)
  const reasons = [
    isBarred(ledger, n, input.word),
    removed.some(([code]) => !Object.hasOwn(source.overrides, code)) && 'override_to_remove_missing',
    input.end !== undefined && (source.state === 'terminated' || end <= source.start) && 'invalid_input',
    isTakenFrom(ledger, n, { start: source.start, end }) && 'period_overlap',
  ]
  return change(ledger, reasons, (copy) => {
    const terms = successorOf(source, { ...AS_IT_IS, ...input, start: source.start })
    const corrects = { period: n, end: end === source.end ? null : source.end }
    copy.periods.push({
      ...structuredClone(source),
      ...terms,
      typeRules: input.typeRules ?? terms.typeRules,
      state: source.state,
      end,
      born: copy.changes,
      corrects,
      reach: -Infinity,
    })
    ;(copy.periods[n] as Period).state = 'corrected'
    return source.start
  })
}

export const AS_IT_IS = {
  table: null,
  percentage: null,
  adjustTable: null,
  adjustOverrides: null,
  adjustPrices: null,
  copyOverrides: true,
  copyTypeRules: true,
  copyPrices: true,
}

/** A period that prices no day any more; what was closed for it, or moved by its reajuste, is put back. */
export function revoke(ledger: Ledger, n: number, retroactive: boolean): Outcome {
  const period = ledger.periods[n] as Period
  const { acts, start, born } = period
  const reasons: (string | false)[] = [
    isBarred(ledger, n, retroactive),
    start <= ledger.today && !retroactive && 'period_started',
    acts.some((act) => act.change > born) && 'later_act_stands',
  ]
  if (period.corrects !== null) return revokeCorrection(ledger, n, reasons)
  if (period.moves !== null && isPriceChanged(ledger, period.moves)) reasons.push('price_changed_since')
  if (period.adjusts === null) return revokeActivation(ledger, n, reasons)
  const holder = holderOf(ledger, period.adjusts)
  const source = ledger.periods[holder] as Period
  const undone = source.acts.at(-1)
  const isOnTop = undone?.kind === 'reajuste' && undone.made === period.place
  const more = [
    !isOnTop && 'later_act_stands',
    isOnTop && isTakenFrom(ledger, holder, { start: source.start, end: undone.before.end }, n) && 'period_overlap',
  ]
  return change(ledger, [...reasons, ...more], (copy) => {
    const again = copy.periods[holder] as Period
    Object.assign(again, again.acts.pop()?.before)
    return revoked(copy, n)
  })
}

function revoked(copy: Ledger, n: number): number {
  const period = copy.periods[n] as Period
  period.state = 'revoked'
  if (period.moves !== null && period.corrects === null) putBack(copy, period.moves)
  return period.start
}

/** What the activation ended is as it was before, unless something stands on that. */
function revokeActivation(ledger: Ledger, n: number, reasons: (string | false)[]): Outcome {
  const { supersedes, place } = ledger.periods[n] as Period
  const holder = supersedes === null ? n : holderOf(ledger, supersedes)
  const { acts, start } = ledger.periods[holder] as Period
  const at = acts.findIndex((act) => act.kind === 'superseded' && act.made === place)
  if (at === -1) return change(ledger, reasons, (copy) => revoked(copy, n))
  const end = acts[at]?.before.end as number
  const more = [
    at < acts.length - 1 && 'later_act_stands',
    isTakenFrom(ledger, holder, { start, end }, n) && 'period_overlap',
  ]
  return change(ledger, [...reasons, ...more], (copy) => {
    const again = copy.periods[holder] as Period
    Object.assign(again, again.acts.pop()?.before)
    return revoked(copy, n)
  })
}

/** The place goes back as it is now, but for the end that the correction itself had given. */
function revokeCorrection(ledger: Ledger, n: number, reasons: (string | false)[]): Outcome {
  const { state, start, acts, ...period } = ledger.periods[n] as Period
  const corrects = period.corrects as NonNullable<Period['corrects']>
  const end = corrects.end ?? period.end
  const taken = isTakenFrom(ledger, corrects.period, { start, end }, n) && 'period_overlap'
  return change(ledger, [...reasons, taken], (copy) => {
    Object.assign(copy.periods[corrects.period] as Period, { state, end, acts: structuredClone(acts) })
    return revoked(copy, n)
  })
}
