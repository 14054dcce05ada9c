import type { Cents } from '@vigencia/domain/money/cents.ts'
import type { Decimal4 } from '@vigencia/domain/money/decimal.ts'
import type { Percent } from '@vigencia/domain/money/percent.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { unitPrice } from '@vigencia/domain/insurance-plans/coverage-unit-price.ts'

interface Version {
  readonly is_active: boolean
  readonly valid_from: Day | null
}

interface Category extends Version {
  readonly id: number
  readonly code: string
  readonly validity_start: Day | null
  readonly validity_end: Day | null
  readonly service_factor: Decimal4 | null
  readonly procedure_factor: Decimal4 | null
  readonly pharmacy_discount_percent: Percent
}

interface Item extends Version {
  readonly code: string
  readonly units: Decimal4 | null
  readonly assistants: number
  readonly scrub_nurses: number
}

interface OwnPrice extends Version {
  readonly price_pen_cents: Cents | null
  readonly price_usd_cents: Cents | null
}

/** The price of one item for the category today, in soles, by the rule that covers events. Null: it has no price. */
export function priceToday(today: Day, category: Category, item: Item, own: OwnPrice | null): Cents | null {
  const event = {
    planId: 0,
    benefitId: 0,
    day: today,
    kind: kindOf(item),
    currency: 'PEN',
    tariffCode: item.code,
    listPrice: null,
    quantity: 1,
  } as const
  const priced = unitPrice(
    event,
    {
      ...seen(category),
      categoryId: category.id,
      code: category.code,
      validity: { start: category.validity_start, end: category.validity_end },
      serviceFactor: category.service_factor,
      procedureFactor: category.procedure_factor,
      pharmacyDiscount: category.pharmacy_discount_percent,
    },
    {
      ...seen(item),
      code: item.code,
      units: item.units,
      ownPrice: own && { ...seen(own), cents: { PEN: own.price_pen_cents, USD: own.price_usd_cents } },
    },
    null,
  )
  return 'cents' in priced ? priced.cents : null

  function seen({ is_active, valid_from }: Version) {
    const isToCome = valid_from !== null && today.until(valid_from).sign > 0
    return { isActive: is_active, startsLater: isToCome ? valid_from : null }
  }
}

/**
 * The factor that counts. What a SEGUS classification means was never published.
 * An item without assistants is a service; one with assistants or scrub nurses is a procedure.
 */
function kindOf({ assistants, scrub_nurses }: Item): 'service' | 'procedure' {
  return assistants > 0 || scrub_nurses > 0 ? 'procedure' : 'service'
}
