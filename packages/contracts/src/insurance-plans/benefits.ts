import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'

/** @source Gestión Clínica, CVN_BENEFICIO. */
const benefitFields = {
  code: label(50).describe('The code of the benefit'),
  description: trimmed(500).describe('What the benefit is'),
}

export const benefits = catalogueCards({
  one: 'a benefit',
  many: 'benefits',
  schema: 'Benefit',
  path: '/v1/insurance-plans/benefits',
  idName: 'benefit_id',
  keys: {},
  fields: benefitFields,
  newFields: { ...benefitFields, description: benefitFields.description.default('') },
  shown: {},
  filters: { code: filter(text(50)) },
  searched: 'the code or the description',
  refusals: { notFound: 'benefit_not_found', taken: 'benefit_taken', creation: [], change: [] },
  description: 'A service or cover that a plan may include. The code, trimmed and in any case, is that of one benefit.',
})
