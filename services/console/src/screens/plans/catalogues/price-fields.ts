import { msg } from '@lingui/core/macro'
import { referenceTo, WIDE_HEADER } from './common-fields.ts'
import type { EntryField } from './entry.ts'

export const paymentCategoryFields: readonly EntryField[] = [
  {
    name: 'service_factor',
    label: msg`Factor of services`,
    kind: 'decimal',
    isNullable: true,
    isListed: true,
    width: WIDE_HEADER,
  },
  {
    name: 'procedure_factor',
    label: msg`Factor of procedures`,
    kind: 'decimal',
    isNullable: true,
    isListed: true,
    width: WIDE_HEADER,
  },
  {
    name: 'pharmacy_discount_percent',
    label: msg`Pharmacy discount`,
    kind: 'percent',
    isListed: true,
    width: WIDE_HEADER,
  },
]

export const tariffItemFields: readonly EntryField[] = [
  { name: 'description_es', label: msg`Description`, kind: 'text', isListed: true, width: 'minmax(12rem, 4fr)' },
  { name: 'description_en', label: msg`Description in English`, kind: 'text' },
  { name: 'susalud_code', label: msg`SUSALUD code`, kind: 'text', isListed: true },
  { name: 'units', label: msg`Units`, kind: 'decimal', isNullable: true, isListed: true },
  referenceTo('segusClassifications', {
    name: 'segus_classification_id',
    label: msg`Class of SEGUS`,
    isListed: true,
    shownAs: 'segus_classification_description',
  }),
  referenceTo('susaludClassifications', { name: 'susalud_classification_id', label: msg`Class of SUSALUD` }),
  referenceTo('susaludDentalClassifications', {
    name: 'susalud_dental_classification_id',
    label: msg`Dental class of SUSALUD`,
  }),
  referenceTo('costCentres', { name: 'cost_centre_id', label: msg`Cost centre` }),
  referenceTo('ledgerAccounts', { name: 'ledger_account_id', label: msg`Ledger account` }),
  referenceTo('priceTypes', { name: 'price_type_id', label: msg`Type of price` }),
  { name: 'assistants', label: msg`Assistants`, kind: 'count' },
  { name: 'scrub_nurses', label: msg`Scrub nurses`, kind: 'count' },
  { name: 'days_included', label: msg`Days included`, kind: 'count' },
  { name: 'percentage', label: msg`Percentage`, kind: 'percent' },
]

export const categoryPriceFields: readonly EntryField[] = [
  referenceTo('paymentCategories', {
    name: 'payment_category_id',
    label: msg`Payment category`,
    isKey: true,
    isRequired: true,
    isListed: true,
    shownAs: 'payment_category_code',
  }),
  referenceTo('tariffItems', {
    name: 'tariff_item_id',
    label: msg`Tariff item`,
    isKey: true,
    isRequired: true,
    isListed: true,
    shownAs: 'tariff_item_description',
    width: 'minmax(12rem, 4fr)',
  }),
  {
    name: 'price_pen_cents',
    label: msg`Price in soles`,
    kind: 'money',
    isNullable: true,
    isListed: true,
    width: WIDE_HEADER,
  },
  {
    name: 'price_usd_cents',
    label: msg`Price in US dollars`,
    kind: 'money',
    isNullable: true,
    isListed: true,
    width: WIDE_HEADER,
  },
]
