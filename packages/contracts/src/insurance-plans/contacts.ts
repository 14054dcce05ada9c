import { z } from 'zod'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { OutsideId } from './catalogue-entry.ts'

const short = trimmed(50)
const name = trimmed(255)

/** @source Gestión Clínica, CON_CONTACTO. */
const contactFields = {
  contact_type_id: OutsideId,
  code: label(50),
  tax_code: short.describe('RUC'),
  last_names: name,
  first_names: name,
  business_name: name.describe('Razón social: what plans show'),
  trade_name: name,
  notes: text(10_000),
  address: trimmed(500),
  contact_person: name,
  economic_activity: name,
  phone_1: short,
  phone_2: short,
  billing_email: name,
  credit_days: z.int().min(0).max(36_500),
  is_guarantor: z.boolean(),
  is_contracting_party: z.boolean(),
  is_supplier: z.boolean(),
  is_located: z.boolean().describe('Whether SUNAT finds it at its address ("habido")'),
}

export const contacts = catalogueCards({
  one: 'a contact',
  many: 'contacts',
  schema: 'PlanContact',
  path: '/v1/insurance-plans/contacts',
  idName: 'contact_id',
  keys: {},
  fields: contactFields,
  newFields: {
    ...contactFields,
    contact_type_id: contactFields.contact_type_id.default(0),
    tax_code: short.default(''),
    last_names: name.default(''),
    first_names: name.default(''),
    business_name: contactFields.business_name.default(''),
    trade_name: name.default(''),
    notes: contactFields.notes.default(''),
    address: contactFields.address.default(''),
    contact_person: name.default(''),
    economic_activity: name.default(''),
    phone_1: short.default(''),
    phone_2: short.default(''),
    billing_email: name.default(''),
    credit_days: contactFields.credit_days.default(0),
    is_guarantor: z.boolean().default(false),
    is_contracting_party: z.boolean().default(false),
    is_supplier: z.boolean().default(false),
    is_located: z.boolean().default(true),
  },
  shown: {
    contact_type_code: z.string().nullable().describe('Null: no list holds the id'),
    contact_type_description: z.string().nullable(),
  },
  filters: { code: filter(text(50)), is_guarantor: filter(z.boolean()), is_contracting_party: filter(z.boolean()) },
  searched: 'the code, the tax code, the names, the business name or the trade name',
  refusals: { notFound: 'contact_not_found', taken: 'contact_taken', creation: [], change: [] },
  description:
    'An insurer, employer, fund or person that guarantees plans or contracts them. Code and business name together, trimmed and in any case, are those of one contact.',
})
