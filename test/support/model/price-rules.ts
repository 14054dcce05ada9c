import { exactly, NOTHING, plus, rounded, timesAll, type Exact } from './exact.ts'
import {
  FAMILY,
  isPricing,
  readKey,
  type FurtherTable,
  type Ledger,
  type Listed,
  type Own,
  type Period,
  type TypeRule,
} from './ledger.ts'
import { familyOn } from './publication-rules.ts'
import {
  appliesTo,
  bestOf,
  lackingFor,
  QUALIFIERS,
  withAccommodation,
  type QuestionQualifiers,
} from './qualifier-rules.ts'
import type { Question } from './questions.ts'

/** What of a price an act weighs, and what it leaves whole. */
export interface Found {
  porte: Exact
  apart: Exact
}

/** The unit price of a code on a day in cents and the patient's part of it, or the reason that there is none. */
export function priceOn(ledger: Ledger, code: string, day: number, question: Question): string {
  const found = foundOn(ledger, code, day, question)
  if (typeof found === 'string') return found
  const cents = rounded(plus(found.porte, found.apart))
  return `${cents}, ${copayOf(ledger, periodOn(ledger, day), cents, question)}`
}

export function periodOn(ledger: Ledger, day: number): Period | undefined {
  return ledger.periods.find((one) => isPricing(one) && one.start <= day && day <= one.end)
}

/** The same, exact. First match wins. */
export function foundOn(ledger: Ledger, code: string, day: number, question: Question): Found | string {
  const period = periodOn(ledger, day)
  if (period === undefined && ledger.payer === 'convenio') return 'no_period_in_force'
  if (typeRuleOf(period, question)?.isCovered === false) return 'not_covered'
  const qualifiers = withAccommodation(question)
  const override = bestOf(overridesOf(period, code), qualifiers)?.agreed
  if (override === 'excluded') return 'not_contracted'
  if (override !== undefined) return { porte: exactly(override), apart: NOTHING }
  const version = ledger.versions.find((one) => one.code === code && one.from <= day && day <= one.until)
  if (version !== undefined) return { porte: exactly(version.cents), apart: NOTHING }
  if (period === undefined) return 'no_price'
  for (const { own, ...source } of sourcesOf(period)) {
    if (!isOfCodeTable(source, question) || !appliesTo(source, qualifiers)) continue
    const table = listOf(ledger, source, day)
    if (table === undefined) return 'price_table_unavailable'
    const listed = table[code]
    if (listed !== undefined) return partsOf(listed, source, own)
  }
  return whyNoPrice(ledger, period, { code, day, question }, qualifiers)
}

function overridesOf(period: Period | undefined, code: string) {
  const all = Object.entries(period?.overrides ?? {}).map(([key, agreed]) => ({ ...readKey(key), agreed }))
  return all.filter((one) => one.code === code)
}

/** What the payer itself says of the patient's part, and its periods inherit: a percent, and the most of it in cents. */
export const COPAY = { percent: 12.5, cap: 700 }

/** The patient's part. Who pays for themselves pay all, and it is no copay. */
export function copayOf(ledger: Ledger, period: Period | undefined, cents: number, question: Question): number {
  if (ledger.payer === 'particular') return 0
  const rule = typeRuleOf(period, question)
  return Math.min(rounded(timesAll(exactly(cents), [rule?.percent ?? COPAY.percent])), rule?.cap ?? COPAY.cap)
}

/** Without an appointment type none is looked for. */
function typeRuleOf(period: Period | undefined, question: Question): TypeRule | undefined {
  return question.isVisit && bestOf(period?.typeRules ?? [], withAccommodation(question))
}

function isOfCodeTable({ codeTable }: Pick<FurtherTable, 'codeTable'>, question: Question): boolean {
  return codeTable === null || question.isOfTable22 !== true
}

type Source = FurtherTable & { own: Own | null }

/** All tables of a period in order; the first has what the period says of its own. */
function sourcesOf({ table, percentage, adjustments, sources: { own, further } }: Period): Source[] {
  const plain = { adjusted: true, asFirstPublished: false, by: [], codeTable: null }
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

/** Somebody else would have a price, who says what this question leaves out: that is named. */
function whyNoPrice(
  ledger: Ledger,
  period: Period,
  { code, day, question }: { code: string; day: number; question: Question },
  qualifiers: QuestionQualifiers,
): string {
  const isHeld = (source: Source) =>
    isOfCodeTable(source, question) && listOf(ledger, source, day)?.[code] !== undefined
  const all = [...overridesOf(period, code), ...sourcesOf(period).filter(isHeld)]
  const lacking = all.flatMap((one) => lackingFor(one, qualifiers))
  const named = QUALIFIERS.filter((one) => lacking.includes(one))
  return named.length === 0 ? 'no_price' : `qualifier_needed: ${named.join(' ')}`
}
