import { inventedProcedures, type ProcedureKind } from './invented-procedures.ts'
import { seededChance } from './seeded-chance.ts'

export interface InventedPrice {
  readonly procedure_code: string
  readonly procedure_name: string
  readonly price_cents: number
}

/** The price range of each kind of procedure in 2024, in tens of centavos. */
const WORTH: Record<ProcedureKind, readonly [number, number]> = {
  visit: [900, 2600],
  therapy: [400, 1800],
  surgery: [3500, 260_000],
  image: [700, 9500],
  test: [60, 1900],
}

/**
 * A payer's overrides in the order of their codes: always the same procedures, at `percent` of what each is worth.
 * The first procedure of all is among them. A larger number adds procedures and changes none.
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
