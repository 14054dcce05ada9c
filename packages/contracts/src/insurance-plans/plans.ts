import { z } from 'zod'
import { Day } from '../values/day.ts'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { EntryId, windowFields } from './catalogue-entry.ts'
import { validityInOrder } from './validity-in-order.ts'

/** @source Gestión Clínica, CVN_PLAN_SEGURO. */
const planFields = {
  code: label(50).describe('The code of the plan'),
  description: trimmed(500).describe('What the plan is called'),
  notes: text(10_000).describe('Administrative notes'),
  iafa_code: trimmed(50).describe(
    'The code of the insurer, as SUSALUD knows it (IAFA); empty: none yet, which is a finding',
  ),
  guarantor_id: EntryId.describe('The contact that pays'),
  contracting_party_id: EntryId.describe('The contact that contracted it'),
  payment_category_id: EntryId.describe('The payment category that prices it'),
  product_id: EntryId.nullable().describe('The product that it is of; null: none'),
  validity_start: Day.describe('The first day it covers'),
  validity_end: Day.nullable().describe('The last day it covers; null: open-ended'),
  contract_number: trimmed(100).describe('The number of the contract; empty: none'),
  certificate_number: trimmed(100).describe('The number of the certificate; empty: none'),
}

export const plans = catalogueCards({
  one: 'an insurance plan',
  many: 'insurance plans',
  schema: 'InsurancePlan',
  path: '/v1/insurance-plans',
  idName: 'plan_id',
  keys: {},
  fields: planFields,
  newFields: {
    ...planFields,
    description: planFields.description.default(''),
    notes: planFields.notes.default(''),
    iafa_code: planFields.iafa_code.default(''),
    product_id: planFields.product_id.default(null),
    validity_end: planFields.validity_end.default(null),
    contract_number: planFields.contract_number.default(''),
    certificate_number: planFields.certificate_number.default(''),
  },
  shown: {
    guarantor_name: z.string().describe('The business name of the guarantor'),
    contracting_party_name: z.string().describe('The business name of the contracting party'),
    payment_category_code: z.string().describe('The code of the payment category'),
    product_description: z.string().nullable().describe('What the product is called; null: none'),
    ...windowFields,
  },
  filters: {
    code: filter(text(50)),
    description: filter(text(500)),
    notes: filter(text(10_000)),
    iafa_code: filter(text(50)),
    guarantor_id: filter(EntryId),
    contracting_party_id: filter(EntryId),
    payment_category_id: filter(EntryId),
    product_id: filter(EntryId),
    validity_start: filter(Day),
    validity_end: filter(Day),
    contract_number: filter(text(100)),
    certificate_number: filter(text(100)),
  },
  searched: 'the code, the description, the guarantor, the contracting party, the contract number or the product',
  fits: validityInOrder,
  refusals: {
    notFound: 'plan_not_found',
    taken: 'plan_taken',
    creation: ['reference_not_found'],
    change: ['reference_not_found'],
  },
  description:
    'What an insurer agreed for those it covers. The code, trimmed and in any case, is that of one plan for ever.',
})
