import fc from 'fast-check'
import type { Ledger, Period } from '../model/ledger.ts'

/** The procedures of every story. */
export const CODES = ['A', 'B', 'C'] as const

/** What somebody means to do, whatever the state of things: numbers that say which, when and how much. */
export type Intent = Record<
  'which' | 'anchor' | 'offset' | 'length' | 'cents' | 'code' | 'table' | 'percent' | 'flags' | 'more',
  number
> & {
  what: (typeof DEEDS)[number]
}

const DEEDS = ['period', 'period', 'create', 'update', 'actRules', 'typeRule', 'publish', 'publish', 'publish', 'errata', 'errata', 'remove', 'override', 'activate', 'terminate', 'terminate', 'reinstate', 'renew', 'renew',
  'reajuste', 'reajuste', 'reajuste', 'correct', 'supersede', 'revoke', 'revoke', 'revoke', 'addPrice', 'setPrice', 'setPrice', 'dropPrice', 'later', 'later', 'later'] as const // prettier-ignore

export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  what: fc.constantFrom(...DEEDS),
  which: fc.nat(1000),
  anchor: fc.nat(1000),
  offset: fc.constantFrom(-30, -2, -1, 0, 0, 0, 1, 2, 7, 30, 90),
  length: fc.constantFrom(0, 1, 2, 10, 29, 60, 60, 180, 180, 364, Infinity),
  cents: fc.constantFrom(0, 1, 5, 10, 25, 333, 9_999, 20_005, 1_000_000),
  code: fc.nat(1000),
  table: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 5, 6, 7),
  percent: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
  flags: fc.nat(255),
  more: fc.nat(100_000),
})

/** A day near something: today, or where a period begins or ends; as a rule where nothing holds the days yet. */
export function dayMeant(ledger: Ledger, { anchor, offset }: Intent): number {
  const borders = ledger.periods.flatMap(({ start, end }) => [start, end + 1]).filter(Number.isFinite)
  const last = Math.max(ledger.today, ...borders)
  return chosen([last, last, ledger.today, ...borders], anchor) + offset
}

/** A day of a period, or one beside it. */
export function dayWithin(ledger: Ledger, { anchor, offset }: Intent, period: number): number {
  const { start, end } = ledger.periods[period] as Period
  const inside = start + (anchor % (Math.min(end - start, 365) + 1))
  const days = [ledger.today + offset, inside, start + 1, start + offset, end + offset].filter(Number.isFinite)
  return chosen(days, anchor)
}

export function dayOrNull(ledger: Ledger, intent: Intent): number | null {
  return intent.flags % 2 === 0 ? dayMeant(ledger, intent) : null
}

export function chosen<One>(list: readonly One[], number: number): One {
  return list[number % list.length] as One
}
