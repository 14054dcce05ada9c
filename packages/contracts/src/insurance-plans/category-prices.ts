import { z } from 'zod'
import { Cents } from '../values/cents.ts'
import { issueParams } from '../values/issue-kind.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { EntryId } from './catalogue-entry.ts'

/** @source Gestión Clínica, CVN_CATEGORIA_PAGO_PRECIO. */
const categoryPriceFields = {
  price_pen_cents: Cents.nullable().describe('The price of one in soles, in céntimos; null: none'),
  price_usd_cents: Cents.nullable().describe('The price of one in US dollars, in cents; null: none'),
}

const keys = {
  payment_category_id: EntryId.describe('The payment category'),
  tariff_item_id: EntryId.describe('The tariff item'),
}

export const categoryPrices = catalogueCards({
  one: 'a price of a payment category',
  many: 'prices of payment categories',
  schema: 'CategoryPrice',
  path: '/v1/insurance-plans/category-prices',
  idName: 'category_price_id',
  keys,
  fields: categoryPriceFields,
  newFields: {
    price_pen_cents: categoryPriceFields.price_pen_cents.default(null),
    price_usd_cents: categoryPriceFields.price_usd_cents.default(null),
  },
  shown: {
    payment_category_code: z.string().describe('The code of the payment category'),
    tariff_item_code: z.string().describe('The code of the tariff item'),
    tariff_item_description: z.string().describe('What the tariff item is, in Spanish'),
  },
  filters: { payment_category_id: filter(EntryId), tariff_item_id: filter(EntryId) },
  searched: 'the code or the description of the tariff item',
  fits: [
    (values: { price_pen_cents: unknown; price_usd_cents: unknown }) =>
      values.price_pen_cents !== null || values.price_usd_cents !== null,
    { path: ['price_pen_cents'], message: 'or price_usd_cents must be given', ...issueParams('no_price') },
  ],
  refusals: {
    notFound: 'category_price_not_found',
    taken: 'category_price_taken',
    creation: ['reference_not_found'],
    change: [],
  },
  description:
    'The price of one tariff item in one payment category: it stands before the units. A category has one for an item.',
})
