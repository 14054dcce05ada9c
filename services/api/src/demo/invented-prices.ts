import { inventedProcedures, type ProcedureKind } from './invented-procedures.ts'
import { seededChance } from './seeded-chance.ts'

export interface InventedPrice {
  readonly procedure_code: string
  readonly procedure_name: string
  readonly price_cents: number
}

/** What a procedure of each kind costs in 2024, the least and the most, in tens of centavos. */
const WORTH: Record<ProcedureKind, readonly [number, number]> = {
  visit: [900, 2600],
  therapy: [400, 1800],
  surgery: [3500, 260_000],
  image: [700, 9500],
  test: [60, 1900],
}

/**
 * Prices of its own that a payer has, in the order of their codes: the same procedures each time, the first of all among
 * them, at `percent` of what each is worth. More of them add procedures and change none.
 */
export function inventedPrices(payer: string, { count, percent }: { count: number; percent: number }): InventedPrice[] {
  const [first, ...others] = inventedProcedures()
  const chance = seededChance(`prices of ${payer}`)
  return [first, ...chance.shuffled(others).slice(0, count - 1)]
    .filter((procedure) => procedure !== undefined)
    .map(({ code, name, kind }) => {
      const worth = seededChance(`${payer} ${code}`).between(...WORTH[kind])
      return { procedure_code: code, procedure_name: name, price_cents: Math.round((worth * percent) / 100) * 10 }
    })
    .toSorted((a, b) => (a.procedure_code < b.procedure_code ? -1 : 1))
}
