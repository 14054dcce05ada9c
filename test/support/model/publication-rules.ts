import { change, FAMILY, type Edition, type Ledger, type Outcome, type Period } from './ledger.ts'

/** What is published of the family. */
export interface Publication {
  prices: Record<string, number>
  /** The first day of an edition. */
  from: number
  /** Whether it is an errata of the edition of that day. */
  isErrata: boolean
}

/**
 * An edition of the family, or an errata. A payer with a period that names the family and ever priced a day from its
 * first one on gets a revision. Any other is not told.
 */
export function publish(ledger: Ledger, { prices, from, isErrata }: Publication): Outcome {
  const before = ledger.editions.filter((one) => one.from === from)
  const edition: Edition = { from, errata: before.length, prices }
  if (!isErrata && before.length > 0) return { refused: ['price_table_edition_taken'] }
  const editions = [...ledger.editions, edition]
  const isTold = ledger.periods.some((one) => names(one) && one.reach >= from)
  if (!isTold) return { ledger: { ...ledger, editions }, effect: Infinity }
  return change(ledger, [], (copy) => {
    copy.editions = editions
    return from
  })
}

function names({ table, sources }: Period): boolean {
  return [table, ...sources.further.map((one) => one.table)].includes(FAMILY)
}

/** The prices of the family on a day: those of the latest edition by then, in its last errata. */
export function familyOn({ editions }: Ledger, day: number, withErrata: boolean): Record<string, number> | undefined {
  const published = editions.filter(({ from, errata }) => from <= day && (withErrata || errata === 0))
  return published.toSorted((a, b) => b.from - a.from || b.errata - a.errata)[0]?.prices
}
