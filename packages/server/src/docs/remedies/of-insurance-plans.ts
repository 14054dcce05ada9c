import type { RefusalCode } from '@vigencia/domain/refusals.ts'

const inList = (list: string) => `Look its id up in \`GET /v1/insurance-plans${list}\`.` as const
const otherCode = (list: string) =>
  `Change the one that is there with PUT, or take another code. \`GET /v1/insurance-plans${list}\` shows it.` as const

/** What to do about problems of insurance plans and their catalogues. */
export const OF_INSURANCE_PLANS = {
  plan_not_found: inList(''),
  plan_taken: otherCode(''),
  plan_line_not_found: inList('/plan-lines'),
  plan_line_taken: 'Change the line that the plan has for this benefit with PUT.',
  benefit_not_found: inList('/benefits'),
  benefit_taken: otherCode('/benefits'),
  currency_not_found: inList('/currencies'),
  currency_taken: otherCode('/currencies'),
  product_not_found: inList('/products'),
  product_taken: otherCode('/products'),
  contact_not_found: inList('/contacts'),
  contact_taken: 'Change the contact that is there with PUT, or take another code or business name.',
  payment_category_not_found: inList('/payment-categories'),
  payment_category_taken: 'Change the category that is there with PUT, or take another code or description.',
  category_price_not_found: inList('/category-prices'),
  category_price_taken: 'Change the price that the category has for this tariff item with PUT.',
  tariff_item_not_found: inList('/tariff-items'),
  tariff_item_taken: otherCode('/tariff-items'),
  contact_type_not_found: inList('/contact-types'),
  contact_type_taken: otherCode('/contact-types'),
  segus_classification_not_found: inList('/segus-classifications'),
  segus_classification_taken: otherCode('/segus-classifications'),
  susalud_classification_not_found: inList('/susalud-classifications'),
  susalud_classification_taken: otherCode('/susalud-classifications'),
  susalud_dental_classification_not_found: inList('/susalud-dental-classifications'),
  susalud_dental_classification_taken: otherCode('/susalud-dental-classifications'),
  price_type_not_found: inList('/price-types'),
  price_type_taken: otherCode('/price-types'),
  cost_centre_not_found: inList('/cost-centres'),
  cost_centre_taken: otherCode('/cost-centres'),
  ledger_account_not_found: inList('/ledger-accounts'),
  ledger_account_taken: otherCode('/ledger-accounts'),
  tariff_participant_not_found: inList('/tariff-participants'),
  tariff_participant_taken: 'Nothing is to be done: the tariff item has this participant.',
  code_fixed: 'Add an entry with the other code, and end this one: a code names an entry for ever.',
  reference_not_found: '`errors` names the field: take an id that is in the list of what it refers to.',
  not_covered_on_date: 'The detail says why. Take another day, or add the line, factor or price that is missing.',
  currency_mismatch: 'Ask for amounts of one currency: sums of two mean nothing.',
} as const satisfies Partial<Record<RefusalCode, string>>
