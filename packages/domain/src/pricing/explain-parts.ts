import { DECIMAL_PLACES, decimalText, type Decimal4 } from '../money/decimal.ts'
import { toNumber } from '../money/percent.ts'
import { amountOf, type ExactPart } from './exact-part.ts'
import { sentence, type Explanation } from './explanation.ts'
import type { PeriodPrices, Pricing } from './pricing.ts'
import { filmsOf, type PriceParts, type SourceParts } from './source-parts.ts'
import type { RowParts } from './table-parts.ts'

/** Tells each part of a price by formula, exact and with its own percentages: porte 1C 52.13 x 1. */
export function explainParts(
  why: Explanation,
  { prices, event }: Pricing,
  { place, units }: { readonly place: number; readonly units: number },
  { porte, apart }: PriceParts,
): void {
  const { rows, values } = (prices as PeriodPrices).parts[place] as SourceParts
  const row = rows.of(event.procedureCode) as RowParts
  const pack = units === 1 ? '' : sentence` / ${units} units`
  for (const part of porte === null ? apart : [porte, ...apart])
    why.part('part', amountOf(part), sentence`${inWords(part, row, values)}${pack}${percentsInWords(part)}`)
}

function inWords({ part }: ExactPart, row: RowParts, values: SourceParts['values']): string {
  if (part === 'uco') return sentence`${text(row.ucoQuantity)} UCO x ${text(values.uco)}`
  if (part === 'film') return sentence`${text(filmsOf(row))} m2 of film x ${text(values.film)}`
  const { porte, porteFraction } = row
  const value = porte === null ? null : (values.portes.get(porte) ?? null)
  return sentence`porte ${porte ?? ''} ${text(value)} x ${porteFraction === null ? '1' : text(porteFraction)}`
}

function percentsInWords({ factors }: ExactPart): string {
  return factors.map(({ percent }) => sentence` x ${toNumber(percent)} %`).join('')
}

function text(value: Decimal4 | null): string {
  return decimalText(value ?? 0n, DECIMAL_PLACES)
}
