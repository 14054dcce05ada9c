import type { z } from 'zod'
import type { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import { actOfQuestion } from '@vigencia/contracts/acts/act-of-question.ts'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { NO_PERIOD, type DayPricing } from '@vigencia/domain/acts/day-pricing.ts'
import { quoteOfAct, type QuotedAct } from '@vigencia/domain/acts/quote-of-act.ts'
import { dayNumberOf, type DayNumber } from '@vigencia/domain/calendar/day.ts'
import { dayNumbersOf } from '@vigencia/domain/calendar/validity.ts'
import { particularPrices } from '@vigencia/domain/pricing/particular-prices.ts'
import type { PricedContract } from '@vigencia/domain/pricing/priced-contract.ts'
import type { Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { ExportedTable } from '../verify-quote/read-table-export.ts'
import { tablesOfSnapshot } from '../verify-quote/sources-of-snapshot.ts'
import type { ReadSnapshot } from '../verify-quote/read-evidence.ts'
import { particularVersion, pricesOfSnapshot } from '../verify-quote/recompute-quote.ts'

export type ReadAct = z.output<typeof ActQuote>

/** A snapshot with the exports of the tables that it names. */
export interface SnapshotAndTables {
  readonly snapshot: ReadSnapshot
  readonly tables: readonly ExportedTable[]
}

/** Prices the question of an act again by the same rules, from its snapshots and the exports of their tables alone. */
export function recomputeAct(answer: ReadAct, evidence: readonly SnapshotAndTables[]): QuotedAct | Declined {
  const question = ActInput.parse(answer.question)
  const act = actOfQuestion(question)
  const ofSnapshots = evidence.map(({ snapshot, tables }) => ({ snapshot, ...pricesOfSnapshot(snapshot, tables) }))
  const [first] = ofSnapshots as [(typeof ofSnapshots)[number]]
  const contract: PricedContract = {
    ...first.contract,
    periods: ofSnapshots.flatMap(({ contract: { periods } }) => periods),
    particularPrices: particularPrices(
      evidence.flatMap(({ snapshot }) => snapshot.particular_prices.map(particularVersion)),
    ),
    findsByForm: ofSnapshots.every((one) => one.contract.findsByForm),
  }
  const days = new Map<DayNumber, DayPricing>()
  for (const day of new Set([...act.procedures, ...act.expenses].map((line) => line.day))) {
    const found = ofSnapshots.find(({ snapshot }) => holdsFor(snapshot, day))
    const rules = found?.snapshot.act_rules ?? {}
    days.set(day, found === undefined ? NO_PERIOD : { ...found.day, rules })
  }
  return quoteOfAct({ contract, act, days, explained: answer.lines.some((line) => line.explanation !== undefined) })
}

/** Self-pay prices and editions of tables are those of the snapshot's day. All else holds on every day of its period. */
export function holdsFor(snapshot: ReadSnapshot, day: DayNumber): boolean {
  const isOfOneDay =
    (snapshot.scope === 'event_date' && snapshot.payment_type === 'particular') ||
    tablesOfSnapshot(snapshot).some((table) => (table.price_table_edition?.valid_from ?? null) !== null)
  if (isOfOneDay) return dayNumberOf(snapshot.event_date) === day
  const { from, until } = dayNumbersOf({ start: snapshot.validity_start, end: snapshot.validity_end })
  return from <= day && day < until
}
