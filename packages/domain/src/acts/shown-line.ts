import { DECIMAL_PLACES, decimalText, type Decimal4 } from '../money/decimal.ts'
import type { CodeTable } from '../pricing/code-table.ts'
import type { Edition } from '../pricing/editions.ts'
import type { ExplanationStep } from '../pricing/explanation.ts'
import { isDeclined, type PriceSource } from '../pricing/pricing.ts'
import { REFUSALS } from '../refusals.ts'
import type { ParticipantRole } from './act.ts'
import type { Split } from './copay-of-act.ts'
import { shownPart, type ShownPart } from '../pricing/shown-part.ts'
import { ONE_OF_IT } from './act-to-price.ts'
import type { PricedActLine } from './price-lines.ts'
import { isUnpriced } from './unpriced.ts'

/** A line of an act as it is answered. */
export interface ShownLine {
  readonly line: string
  readonly procedure_code: string
  readonly role: ParticipantRole | null
  /** Only where the question names it. */
  readonly code_table?: CodeTable
  readonly quantity: number
  readonly source: PriceSource | null
  readonly period_id: string | null
  readonly unit_price_cents: number | null
  readonly price_cents: number | null
  readonly copay_cents: number | null
  readonly payer_cents: number | null
  readonly patient_cents: number | null
  readonly parts: readonly ShownPart[]
  /** Only where a package includes of it. */
  readonly in_package?: { readonly line: string; readonly quantity: number }
  /** Only where a table's family or errata priced it. */
  readonly price_table_edition?: Edition
  readonly refusal: ShownRefusal | null
  readonly explanation?: readonly ExplanationStep[]
}

export interface ShownRefusal {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly missing: string | null
}

export function shownLine({ of, role, outcome }: PricedActLine, split: Split | null): ShownLine {
  const { line, code, found, inPackage, quantity, day, pricing } = of
  const { codeTable } = pricing.event
  const price = 'cents' in outcome ? outcome : null
  return {
    // sorted, as canonical JSON has them, because every answer is hashed
    ...(codeTable !== null && { code_table: codeTable }),
    copay_cents: split && split.copay,
    ...(!isDeclined(found) && found.explanation !== undefined && { explanation: found.explanation }),
    ...(inPackage !== null && { in_package: { line: inPackage.line, quantity: numberOf(inPackage.quantity) } }),
    line,
    parts: price === null ? [] : price.parts.map(shownPart),
    patient_cents: split && split.patient,
    payer_cents: split && split.price - split.patient,
    period_id: day.period?.periodId ?? null,
    price_cents: split && split.price,
    ...(price !== null && !isDeclined(found) && found.edition !== null && { price_table_edition: found.edition }),
    procedure_code: code,
    quantity: numberOf(quantity),
    refusal: 'cents' in outcome ? null : shownRefusal(outcome),
    role,
    source: price === null || isDeclined(found) ? null : found.source,
    unit_price_cents: price === null || price.unitCents === null ? null : Number(price.unitCents),
  }
}

function numberOf(quantity: Decimal4): number {
  if (quantity % ONE_OF_IT === 0n) return Number(quantity / ONE_OF_IT)
  return Number(decimalText(quantity, DECIMAL_PLACES))
}

function shownRefusal(outcome: Exclude<PricedActLine['outcome'], { cents: bigint }>): ShownRefusal {
  const { code, detail } = outcome
  return { code, detail, missing: isUnpriced(outcome) ? outcome.missing : null, status: REFUSALS[code].status }
}
