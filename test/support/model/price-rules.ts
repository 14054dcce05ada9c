import { exactly, NOTHING, plus, rounded, timesAll, type Exact } from './exact.ts'
import {
  FAMILY,
  isPricing,
  keyOf,
  NARROWED,
  type FurtherTable,
  type Ledger,
  type Listed,
  type Narrowed,
  type Own,
  type Period,
} from './ledger.ts'
import { familyOn } from './publication-rules.ts'

/** What a question says beside a code and a day. Who names the plan is in an apartment, as the plan is. */
export const QUESTIONS = ['plain', 'apartment', 'plan', 'of table 22'] as const
export type Question = (typeof QUESTIONS)[number]

/** What of a price an act weighs, and what it leaves whole. */
export interface Found {
  porte: Exact
  apart: Exact
}

/** The unit price of a code on a day in cents, or the reason that there is none. */
export function priceOn(ledger: Ledger, code: string, day: number, question: Question = 'plain'): number | string {
  const found = foundOn(ledger, code, day, question)
  return typeof found === 'string' ? found : rounded(plus(found.porte, found.apart))
}

export function periodOn(ledger: Ledger, day: number): Period | undefined {
  return ledger.periods.find((one) => isPricing(one) && one.start <= day && day <= one.end)
}

/** The same, exact. First match wins. */
export function foundOn(ledger: Ledger, code: string, day: number, question: Question): Found | string {
  const period = periodOn(ledger, day)
  if (period === undefined && ledger.payer === 'convenio') return 'no_period_in_force'
  // of the two, the plan says more
  const requested = [...impliedBy(question).toReversed(), null]
  const override = requested.map((by) => period?.overrides[keyOf(code, by)]).find((one) => one !== undefined)
  if (override === 'excluded') return 'not_contracted'
  if (override !== undefined) return { porte: exactly(override), apart: NOTHING }
  const version = ledger.versions.find((one) => one.code === code && one.from <= day && day <= one.until)
  if (version !== undefined) return { porte: exactly(version.cents), apart: NOTHING }
  if (period === undefined) return 'no_price'
  for (const { own, ...source } of sourcesOf(period)) {
    if (!isOfCodeTable(source, question)) continue
    if (source.by !== null && !impliedBy(question).includes(source.by)) continue
    const table = listOf(ledger, source, day)
    if (table === undefined) return 'price_table_unavailable'
    const listed = table[code]
    if (listed !== undefined) return partsOf(listed, source, own)
  }
  return isNarrowed(ledger, period, { code, day, question }) ? 'qualifier_needed' : 'no_price'
}

/** What is narrowed to one of these is meant by the question. */
function impliedBy(question: Question): readonly Narrowed[] {
  return question === 'plan' ? NARROWED : question === 'apartment' ? ['apartment'] : []
}

function isOfCodeTable({ codeTable }: Pick<FurtherTable, 'codeTable'>, question: Question): boolean {
  return codeTable === null || question !== 'of table 22'
}

type Source = FurtherTable & { own: Own | null }

/** All tables of a period in order; the first has what the period says of its own. */
function sourcesOf({ table, percentage, adjustments, sources: { own, further } }: Period): Source[] {
  const plain = { adjusted: true, asFirstPublished: false, by: null, codeTable: null }
  const first = table === null ? [] : [{ ...plain, table, percentage, adjustments, own }]
  return [...first, ...further.map((one) => ({ ...one, own: null }))]
}

function listOf(
  ledger: Ledger,
  { table, asFirstPublished }: FurtherTable,
  day: number,
): Record<string, Listed> | undefined {
  return table === FAMILY ? familyOn(ledger, day, !asFirstPublished) : ledger.tables[table]
}

function partsOf(listed: Listed, { percentage, adjustments }: FurtherTable, own: Own | null): Found {
  const whole = percentage ?? 100
  const moves = adjustments.map((percent) => 100 + percent)
  if (typeof listed === 'number') return { porte: timesAll(exactly(listed), [whole, ...moves]), apart: NOTHING }
  return {
    porte: timesAll(exactly(listed.porte), [own?.porte ?? whole, ...moves]),
    apart: timesAll(exactly(listed.uco * (own?.uco ?? ONE_UCO)), [whole, ...moves]),
  }
}

/** In cents, by the tables. */
export const ONE_UCO = 1936

/** Whether somebody else would have a price, who says what this question leaves out. */
function isNarrowed(
  ledger: Ledger,
  period: Period,
  requested: { code: string; day: number; question: Question },
): boolean {
  const { code, day, question } = requested
  const isLacking = (by: Narrowed | null) => by !== null && !impliedBy(question).includes(by)
  const isHeld = (source: Source) =>
    isOfCodeTable(source, question) && listOf(ledger, source, day)?.[code] !== undefined
  return (
    NARROWED.some((by) => isLacking(by) && period.overrides[keyOf(code, by)] !== undefined) ||
    sourcesOf(period).some((source) => isLacking(source.by) && isHeld(source))
  )
}
