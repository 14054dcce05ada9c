import { msg } from '@lingui/core/macro'
import { referenceTo, WIDE_HEADER } from './common-fields.ts'
import type { EntryField } from './entry.ts'

export const planFields: readonly EntryField[] = [
  referenceTo('planContacts', {
    name: 'guarantor_id',
    label: msg`Guarantor`,
    isRequired: true,
    isListed: true,
    shownAs: 'guarantor_name',
    width: 'minmax(8rem, 2fr)',
  }),
  referenceTo('planContacts', {
    name: 'contracting_party_id',
    label: msg`Contracting party`,
    isRequired: true,
    shownAs: 'contracting_party_name',
  }),
  referenceTo('paymentCategories', {
    name: 'payment_category_id',
    label: msg`Payment category`,
    isRequired: true,
    isListed: true,
    shownAs: 'payment_category_code',
    width: WIDE_HEADER,
  }),
  referenceTo('insuranceProducts', {
    name: 'product_id',
    label: msg`Product`,
    isNullable: true,
    shownAs: 'product_description',
  }),
  { name: 'contract_number', label: msg`Contract number`, kind: 'text' },
  { name: 'certificate_number', label: msg`Certificate number`, kind: 'text' },
]

/** A line's own fields, without its plan. */
export const planLineFields: readonly EntryField[] = [
  referenceTo('benefits', {
    name: 'benefit_id',
    label: msg`Benefit`,
    isKey: true,
    isRequired: true,
    isListed: true,
    shownAs: 'benefit_description',
    width: 'minmax(10rem, 3fr)',
  }),
  referenceTo('currencies', {
    name: 'currency_id',
    label: msg`Currency`,
    isRequired: true,
    isListed: true,
    shownAs: 'currency_iso_code',
    width: 'minmax(5rem, 6rem)',
  }),
  { name: 'fixed_copay_cents', label: msg`Fixed copay`, kind: 'money', isListed: true, width: WIDE_HEADER },
  { name: 'variable_copay_percent', label: msg`Variable copay`, kind: 'percent', isListed: true, width: WIDE_HEADER },
  { name: 'pharmacy_copay_percent', label: msg`Pharmacy copay`, kind: 'percent', isListed: true, width: WIDE_HEADER },
  { name: 'coverage_type', label: msg`Coverage type`, kind: 'text', isNullable: true },
  { name: 'coverage_subtype', label: msg`Coverage subtype`, kind: 'text', isNullable: true },
  { name: 'maximum_cents', label: msg`Maximum`, kind: 'money', isNullable: true },
  { name: 'waiting_until', label: msg`Waiting period until`, kind: 'day', isNullable: true },
  { name: 'guarantee_letter', label: msg`Letter of guarantee`, kind: 'truth', isNullable: true },
]
