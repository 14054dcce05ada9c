import { msg } from '@lingui/core/macro'
import { code, notes, referenceTo } from './common-fields.ts'
import type { EntryField } from './entry.ts'

export const contactFields: readonly EntryField[] = [
  code,
  {
    name: 'business_name',
    label: msg`Business name`,
    kind: 'text',
    isRequired: true,
    isListed: true,
    width: 'minmax(12rem, 4fr)',
  },
  { name: 'trade_name', label: msg`Trade name`, kind: 'text' },
  { name: 'tax_code', label: msg`RUC`, kind: 'text', isListed: true },
  referenceTo('contactTypes', {
    name: 'contact_type_id',
    label: msg`Type of contact`,
    isListed: true,
    shownAs: 'contact_type_description',
  }),
  { name: 'is_guarantor', label: msg`Guarantor`, kind: 'truth', isListed: true },
  { name: 'is_contracting_party', label: msg`Contracting party`, kind: 'truth', isListed: true },
  { name: 'is_supplier', label: msg`Supplier`, kind: 'truth' },
  { name: 'is_located', label: msg`Found at its address`, kind: 'truth' },
  { name: 'first_names', label: msg`First names`, kind: 'text' },
  { name: 'last_names', label: msg`Last names`, kind: 'text' },
  { name: 'address', label: msg`Address`, kind: 'text' },
  { name: 'contact_person', label: msg`Whom to speak to`, kind: 'text' },
  { name: 'phone_1', label: msg`Telephone`, kind: 'text' },
  { name: 'phone_2', label: msg`Second telephone`, kind: 'text' },
  { name: 'billing_email', label: msg`E-mail for invoices`, kind: 'text' },
  { name: 'economic_activity', label: msg`Activity`, kind: 'text' },
  { name: 'credit_days', label: msg`Days of credit`, kind: 'count' },
  notes,
]
