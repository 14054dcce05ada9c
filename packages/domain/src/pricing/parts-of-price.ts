import type { ExactPart } from './exact-part.ts'
import type { Pricing } from './pricing.ts'
import { partsOfRow } from './source-parts.ts'
import { unitsIn } from './unit-price.ts'

/** Of what a price of a source is made; null: it is no price by formula, or its parts are not at hand. */
export function partsOfPrice(
  { contract, period, prices, event }: Pricing,
  place: number | null,
): readonly ExactPart[] | null {
  const source = place === null ? undefined : period?.sources[place]
  const known = place === null ? null : prices?.parts[place]
  if (source === undefined || !known) return null
  const row = known.rows.of(event.procedureCode)
  const units = unitsIn(prices?.tables[place as number], event.procedureCode, contract.findsByForm)
  const parts = row && partsOfRow(source, row, known.values, units)
  if (parts === null || 'withoutValue' in parts) return null
  return parts.porte === null ? parts.apart : [parts.porte, ...parts.apart]
}
