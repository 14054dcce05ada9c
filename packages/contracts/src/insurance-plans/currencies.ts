import { z } from 'zod'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'

/** The currencies of plans: soles and US dollars, which are never mixed. */
export const PlanCurrency = z.enum(['PEN', 'USD']).describe('The currency: soles or US dollars')

/** @source Gestión Clínica, CVN_MONEDA; `iso_code` is one of the two. */
const currencyFields = {
  code: label(50).describe('The code of the currency, as the clinic writes it'),
  description: trimmed(500).describe('What the currency is called'),
  iso_code: PlanCurrency.describe('The currency by ISO 4217'),
}

export const currencies = catalogueCards({
  one: 'a currency',
  many: 'currencies',
  schema: 'PlanCurrency',
  path: '/v1/insurance-plans/currencies',
  idName: 'currency_id',
  keys: {},
  fields: currencyFields,
  newFields: { ...currencyFields, description: currencyFields.description.default('') },
  shown: {},
  filters: { code: filter(text(50)) },
  searched: 'the code or the description',
  refusals: { notFound: 'currency_not_found', taken: 'currency_taken', creation: [], change: [] },
})
