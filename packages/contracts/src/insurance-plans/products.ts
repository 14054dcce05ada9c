import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'

/** @source Gestión Clínica, CVN_PRODUCTO_PLAN. */
const productFields = {
  code: label(50).describe('The code of the product'),
  description: trimmed(500).describe('What the product is called'),
  iafa_code: trimmed(50).describe('The code of the insurer, as SUSALUD knows it (IAFA); empty: none'),
}

export const products = catalogueCards({
  one: 'an insurance product',
  many: 'insurance products',
  schema: 'InsuranceProduct',
  path: '/v1/insurance-plans/products',
  idName: 'product_id',
  keys: {},
  fields: productFields,
  newFields: {
    ...productFields,
    description: productFields.description.default(''),
    iafa_code: productFields.iafa_code.default(''),
  },
  shown: {},
  filters: { code: filter(text(50)), iafa_code: filter(text(50)) },
  searched: 'the code or the description',
  refusals: { notFound: 'product_not_found', taken: 'product_taken', creation: [], change: [] },
})
