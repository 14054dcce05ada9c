import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import {
  furtherOverrides,
  type FurtherOverride,
  type FurtherOverrides,
} from '@vigencia/domain/pricing/further-overrides.ts'
import { centsColumn, indexPrices, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'
import { NOT_CONTRACTED } from '@vigencia/domain/pricing/pricing.ts'
import { isQualified } from '@vigencia/domain/pricing/qualifiers.ts'
import type { PriceBook } from './price-book-cache.ts'

/** The overrides of a period: the prices for anybody, and beside them those that say more. */
export interface OverrideBook extends PriceBook {
  readonly prices: PriceIndex<number>
  readonly further: FurtherOverrides | null
}

type Row = [code: string, cents: string | null, further: string | null]

export async function loadOverrides(query: RowQuery, tenantId: string, periodId: string): Promise<OverrideBook> {
  const rows = await query<Row>(
    `select procedure_code, price_cents::text, further_terms::text from contracts.overrides
      where tenant_id = $1 and period_id = $2 and not is_deleted`,
    [tenantId, periodId],
  )
  const beside: (readonly [string, FurtherOverride])[] = []
  const prices = indexPrices(forAnybody(rows, beside), centsColumn)
  const further = furtherOverrides(beside)
  return { prices, further, bytes: prices.bytes + (further?.bytes ?? 0) }
}

function furtherOf(price: number, text: string): FurtherOverride {
  return { fixed: false, package: null, ...(JSON.parse(text) as Partial<FurtherOverride>), price }
}

/** The prices for anybody. What says more is put `beside`. */
function* forAnybody(
  rows: readonly Row[],
  beside: (readonly [string, FurtherOverride])[],
): Generator<[string, number]> {
  for (const [code, cents, further] of rows) {
    const price = cents === null ? NOT_CONTRACTED : Number(cents)
    const more = further === null ? null : furtherOf(price, further)
    if (more !== null) beside.push([code, more])
    if (more === null || !isQualified(more)) yield [code, price]
  }
}
