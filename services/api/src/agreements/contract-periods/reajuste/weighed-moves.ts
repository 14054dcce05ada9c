import type { z } from 'zod'
import type { ReajustePreviewRequest } from '@vigencia/contracts/contract-periods/reajuste-fields.ts'
import { impactOf, type BilledVolume } from '@vigencia/domain/accounts/weighed-price.ts'
import { DECIMAL_PLACES, decimalText } from '@vigencia/domain/money/decimal.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { isQualified } from '@vigencia/domain/pricing/qualifiers.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { PriceMove } from './price-moves.ts'

/** What was billed of one code. */
export interface VolumeOfCode extends BilledVolume {
  readonly code: string
}

/** What was billed to a payer on some days. */
export interface Volume {
  readonly codes: readonly VolumeOfCode[]
  /** Lines that several took part in: their prices are of no one unit. */
  readonly otherLineCount: number
}

type Days = NonNullable<z.output<typeof ReajustePreviewRequest>['weigh_by']>

export type VolumeOf = (work: UnitOfWork, convenioId: string, days: Days) => Promise<Volume>

/** @throws Refusal `forbidden`: prices may be read by some who may not read what was billed */
export function mustMayReadBilling({ principal }: UnitOfWork): void {
  if (principal.scopes.has('billing:read')) return
  throw new Refusal('forbidden', 'Weighing by what was billed needs the scope billing:read too.')
}

interface Weight {
  line_count: number
  quantity: number
  impact_cents: number | null
}

/** Weighs prices by what was billed of their codes. A code with prices for some alone is not weighed. */
export function weighedMoves(moves: readonly PriceMove[], volume: Volume) {
  const byCode = Map.groupBy(volume.codes, ({ code }) => codeForm(code))
  const qualified = new Set(moves.filter(isQualified).map(({ procedure_code }) => codeForm(procedure_code)))
  const weights = new Map<string, Weight>()
  const sum = { line_count: 0, unweighed_line_count: 0, impact_cents: 0 }
  for (const { procedure_code, old_cents, new_cents } of moves) {
    const form = codeForm(procedure_code)
    const volumes = byCode.get(form)
    if (volumes === undefined || qualified.has(form) || weights.has(form)) continue
    const isPriced = old_cents !== null && new_cents !== null
    const weight: Weight = { line_count: 0, quantity: 0, impact_cents: isPriced ? 0 : null }
    let quantity = 0n
    for (const one of volumes) {
      weight.line_count += one.lineCount
      quantity += one.quantity * BigInt(one.lineCount)
      if (isPriced) weight.impact_cents = (weight.impact_cents ?? 0) + impactOf(one, old_cents, new_cents)
    }
    weight.quantity = Number(decimalText(quantity, DECIMAL_PLACES))
    weights.set(form, weight)
    if (weight.impact_cents === null) continue
    sum.line_count += weight.line_count
    sum.impact_cents += weight.impact_cents
  }
  const all = volume.codes.reduce((count, { lineCount }) => count + lineCount, volume.otherLineCount)
  sum.unweighed_line_count = all - sum.line_count
  return {
    sum,
    of: ({ procedure_code }: Pick<PriceMove, 'procedure_code'>) => weights.get(codeForm(procedure_code)) ?? null,
  }
}
