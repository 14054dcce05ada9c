import { z } from 'zod'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { OutsideId } from './catalogue-entry.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

const short = trimmed(50)
const ofSomebody = trimmed(255).meta(PERSONAL)
const name = trimmed(255)

/** @source Gestión Clínica, CON_CONTACTO. */
const contactFields = {
  contact_type_id: OutsideId.describe('The kind of contact; 0: none'),
  code: label(50).describe('The code of the contact'),
  tax_code: short.meta(PERSONAL).describe('The RUC (tax code); empty: none'),
  last_names: ofSomebody.describe('The last names of a person; empty: none'),
  first_names: ofSomebody.describe('The first names of a person; empty: none'),
  business_name: name.describe('The business name (razón social), which plans show'),
  trade_name: name.describe('The trade name; empty: none'),
  notes: text(10_000).describe('Administrative notes'),
  address: trimmed(500).meta(PERSONAL).describe('The postal address; empty: none'),
  contact_person: ofSomebody.describe('Whom to speak to; empty: nobody'),
  economic_activity: name.describe('What it does for a living; empty: not said'),
  phone_1: short.meta(PERSONAL).describe('The first telephone number; empty: none'),
  phone_2: short.meta(PERSONAL).describe('The second telephone number; empty: none'),
  billing_email: ofSomebody.describe('The address to which invoices are mailed; empty: none'),
  credit_days: z.int().min(0).max(36_500).describe('How many days it may take to pay'),
  is_guarantor: z.boolean().describe('Whether it guarantees plans'),
  is_contracting_party: z.boolean().describe('Whether it contracts plans'),
  is_supplier: z.boolean().describe('Whether it is a supplier'),
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
    tax_code: contactFields.tax_code.default(''),
    last_names: contactFields.last_names.default(''),
    first_names: contactFields.first_names.default(''),
    business_name: contactFields.business_name.default(''),
    trade_name: contactFields.trade_name.default(''),
    notes: contactFields.notes.default(''),
    address: contactFields.address.default(''),
    contact_person: contactFields.contact_person.default(''),
    economic_activity: contactFields.economic_activity.default(''),
    phone_1: contactFields.phone_1.default(''),
    phone_2: contactFields.phone_2.default(''),
    billing_email: contactFields.billing_email.default(''),
    credit_days: contactFields.credit_days.default(0),
    is_guarantor: contactFields.is_guarantor.default(false),
    is_contracting_party: contactFields.is_contracting_party.default(false),
    is_supplier: contactFields.is_supplier.default(false),
    is_located: contactFields.is_located.default(true),
  },
  shown: {
    contact_type_code: z.string().nullable().describe('The code of the kind of contact; null: no list holds the id'),
    contact_type_description: z
      .string()
      .nullable()
      .describe('What the kind of contact is called; null: no list holds the id'),
  },
  filters: { code: filter(text(50)), is_guarantor: filter(z.boolean()), is_contracting_party: filter(z.boolean()) },
  searched: 'the code, the tax code, the names, the business name or the trade name',
  refusals: { notFound: 'contact_not_found', taken: 'contact_taken', creation: [], change: [] },
  description:
    'An insurer, employer, fund or person that guarantees plans or contracts them. Code and business name together, trimmed and in any case, are those of one contact.',
})
