import { z } from 'zod'
import { EntryId } from '@vigencia/contracts/insurance-plans/catalogue-entry.ts'
import { tariffItems as cards } from '@vigencia/contracts/insurance-plans/tariff-items.ts'
import { query } from '@vigencia/contracts/operation/operation.ts'
import { Cents } from '@vigencia/contracts/values/cents.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { ALL_ROWS } from '../wire/all-rows.ts'
import { categoryPrices, paymentCategories, tariffItems } from '../../insurance-plans/catalogues.ts'
import { getEntry } from '../../insurance-plans/entries/get-entry.ts'
import { listEntries } from '../../insurance-plans/entries/list-entries.ts'
import { priceToday } from './price-today.ts'

/** A question of the old wire alone: the tariff as one payment category prices it today, in soles. */
export const tariffPrices = query({
  summary: 'List the tariff as a payment category prices it today',
  route: 'POST /api/CVN_TARIFARIO_SEGUS/GetPrice',
  scope: 'plans:read',
  input: z.strictObject({
    payment_category_id: EntryId,
    search: cards.list.input.shape.search,
  }),
  output: z.object({ items: z.array(cards.get.output.extend({ price_pen_cents: Cents })) }),
  refusals: ['payment_category_not_found'],
})

const categoryOf = getEntry(paymentCategories)
const itemsOf = listEntries(tariffItems)
const pricesOf = listEntries(categoryPrices)

/** Three reads of one transaction, so that prices and units are of one moment. Items without a price are left out. */
export const listTariffPrices: UseCase<typeof tariffPrices> = async (work, { payment_category_id, search }) => {
  const category = await categoryOf(work, { payment_category_id, on: null })
  const { items } = await itemsOf(work, { ...tariffItems.cards.list.input.parse({ search }), ...ALL_ROWS })
  const own = await pricesOf(work, {
    ...categoryPrices.cards.list.input.parse({ payment_category_id }),
    ...ALL_ROWS,
  })
  const ownByItem = new Map(own.items.map((price) => [price.tariff_item_id, price]))
  return {
    items: items.flatMap((item) => {
      const price_pen_cents = priceToday(work.today, category, item, ownByItem.get(item.id) ?? null)
      return price_pen_cents === null ? [] : [{ ...item, price_pen_cents }]
    }),
  }
}
