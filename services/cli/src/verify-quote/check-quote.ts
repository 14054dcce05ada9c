import { holds, inWords } from '@vigencia/domain/calendar/validity.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { ExportedTable } from './read-table-export.ts'
import { tablesOfSnapshot } from './sources-of-snapshot.ts'
import type { ReadQuote, ReadSnapshot } from './read-evidence.ts'
import { recomputeQuote } from './recompute-quote.ts'

/** One comparison: the value in the evidence, and the computed one, by their names in the command's JSON. */
export interface Check {
  readonly check: string
  readonly ok: boolean
  readonly said: unknown
  readonly found: unknown
}

/** The evidence of a quote. The snapshot's digest is computed from the file as it is, unknown fields included. */
export interface Evidence {
  readonly quote: ReadQuote
  readonly snapshot: ReadSnapshot
  readonly digest: string
  /** Of the tables that the snapshot names. */
  readonly tables: readonly ExportedTable[]
}

/** The price depends on a table that was not given. */
export const TABLE_NEEDED = 'table needed'

/** Whether the evidence is whole and belongs together, and whether every field of the quote follows from it. */
export function checkQuote({ quote, snapshot, digest, tables }: Evidence): readonly Check[] | typeof TABLE_NEEDED {
  const line = recomputeQuote(snapshot, quote, tables)
  const named = tablesOfSnapshot(snapshot)
  const digests = named.map(({ price_table_digest }) => price_table_digest)
  const lacks = named.some(
    ({ price_table_id, price_table_digest }) =>
      price_table_id !== null && !tables.some((table) => table.digest === price_table_digest),
  )
  if (lacks && tables.length < digests.length && isDeclined(line) && line.code === 'price_table_unavailable')
    return TABLE_NEEDED
  const evidence = [
    compared('snapshot digest', snapshot.digest ?? 'none: it shows a draft', digest),
    ...tables.map((table) =>
      compared('price table digest', digests.find((one) => one === table.digest) ?? digests.join(' or '), table.digest),
    ),
    compared('convenio_id', quote.convenio_id, snapshot.convenio_id),
    compared('revision', quote.revision, snapshot.revision),
    compared('period_id', quote.period_id, snapshot.period_id),
    dayCheck(quote, snapshot),
  ]
  if (isDeclined(line)) return [...evidence, compared('price', quote.unit_price_cents, `${line.code}: ${line.detail}`)]
  const { period_id, place, price_table_edition: edition, explanation: found = [], ...fields } = line
  // of what a price by formula is made stands in no export: its sum does
  const explanation = found.filter(({ rule }) => rule !== 'part')
  const steps = (quote.explanation ?? []).filter(({ rule }) => rule !== 'part')
  return [
    ...evidence,
    ...Object.entries(fields).map(([name, value]) => compared(name, quote[name as keyof typeof fields], value)),
    ...(edition === undefined && quote.price_table_edition === undefined
      ? []
      : [compared('price_table_edition', inOneWord(quote.price_table_edition), inOneWord(edition))]),
    ...Array.from({ length: Math.max(steps.length, explanation.length) }, (_, i) =>
      compared(`explanation ${i + 1}`, inOneLine(steps[i]), inOneLine(explanation[i])),
    ),
  ]
}

/** Self-pay prices are those of the snapshot's day, and so is an edition. Everything else holds on every day of the period. */
function dayCheck(quote: ReadQuote, snapshot: ReadSnapshot): Check {
  const isSelfPay = snapshot.scope === 'event_date' && snapshot.payment_type === 'particular'
  const isOfOneDay = isSelfPay || (snapshot.price_table_edition?.valid_from ?? null) !== null
  if (isOfOneDay) return compared('event_date', quote.event_date, snapshot.event_date.toString())
  const days = { start: snapshot.validity_start, end: snapshot.validity_end }
  return {
    check: 'event_date',
    ok: holds(days, dayOf(quote.event_date)),
    said: quote.event_date,
    found: inWords(days),
  }
}

export function compared(check: string, stated: unknown, found: unknown): Check {
  return { check, ok: stated === found, said: stated, found }
}

function inOneWord(edition: ReadQuote['price_table_edition']): string | null {
  return edition === undefined
    ? null
    : `${edition.version} errata ${edition.errata} from ${edition.valid_from ?? 'ever'}`
}

function inOneLine(step: NonNullable<ReadQuote['explanation']>[number] | undefined): string | null {
  if (step === undefined) return null
  const { rule, applied, because, exact, rounded_cents } = step
  const rounding = rounded_cents === undefined ? '' : ` [${exact ?? '?'} -> ${rounded_cents}]`
  return `${rule} ${applied ? 'applies' : 'does not apply'}: ${because}${rounding}`
}
