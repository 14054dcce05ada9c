import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import { percentOf, type Percent } from '@vigencia/domain/money/percent.ts'

/**
 * The condition that a validity `v` of a convenio ($2) prices days at a revision ($3).
 * A period that was revoked or corrected keeps its dates, and prices no day.
 */
export const PRICING = `v.tenant_id = $1 and v.convenio_id = $2 and v.known_from <= $3 and (v.known_until is null or v.known_until > $3)
  and v.status <> 'draft' and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))`

export function percentOrNull(text: string | null): Percent | null {
  return text === null ? null : percentOf(Number(text))
}

export function centsOrNull(text: string | null): Cents | null {
  return text === null ? null : centsOf(Number(text))
}
