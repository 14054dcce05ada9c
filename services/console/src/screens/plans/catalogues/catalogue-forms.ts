import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { code, description, iafaCode, notes, referenceTo, windowOf } from './common-fields.ts'
import { contactFields } from './contact-fields.ts'
import { planFields, planLineFields } from './plan-fields.ts'
import { categoryPriceFields, paymentCategoryFields, tariffItemFields } from './price-fields.ts'
import type { CatalogueId } from './catalogue-ids.ts'
import type { CatalogueForm } from './entry.ts'

/** A list of codes, from which forms fill their boxes. */
function codeList(id: CatalogueId, idName: string, title: MessageDescriptor, one: MessageDescriptor): CatalogueForm {
  return { id, idName, title, one, fields: [code, description] }
}

export const CATALOGUES: Readonly<Record<CatalogueId, CatalogueForm>> = {
  planContacts: {
    id: 'planContacts',
    idName: 'contact_id',
    title: msg`Contacts`,
    one: msg`Contact`,
    isPersonal: true,
    fields: contactFields,
  },
  insuranceProducts: {
    id: 'insuranceProducts',
    idName: 'product_id',
    title: msg`Products`,
    one: msg`Product`,
    fields: [code, description, iafaCode],
  },
  paymentCategories: {
    id: 'paymentCategories',
    idName: 'payment_category_id',
    title: msg`Payment categories`,
    one: msg`Payment category`,
    hasWindow: true,
    fields: [code, description, ...windowOf({ isNullable: true }), ...paymentCategoryFields, notes],
  },
  benefits: {
    id: 'benefits',
    idName: 'benefit_id',
    title: msg`Benefits`,
    one: msg`Benefit`,
    fields: [code, description],
  },
  currencies: {
    id: 'currencies',
    idName: 'currency_id',
    title: msg`Currencies`,
    one: msg`Currency`,
    fields: [code, description, { name: 'iso_code', label: msg`ISO code`, kind: 'currency', isListed: true }],
  },
  tariffItems: {
    id: 'tariffItems',
    idName: 'tariff_item_id',
    title: msg`Tariff (SEGUS)`,
    one: msg`Tariff item`,
    fields: [code, ...tariffItemFields, notes],
  },
  categoryPrices: {
    id: 'categoryPrices',
    idName: 'category_price_id',
    title: msg`Prices of categories`,
    one: msg`Price of a category`,
    fields: categoryPriceFields,
  },
  insurancePlans: {
    id: 'insurancePlans',
    idName: 'plan_id',
    title: msg`Plans`,
    one: msg`Plan`,
    hasWindow: true,
    fields: [code, description, iafaCode, ...planFields, ...windowOf({ isRequired: true }), notes],
  },
  planLines: {
    id: 'planLines',
    idName: 'plan_line_id',
    title: msg`Lines`,
    one: msg`Line`,
    fields: [
      referenceTo('insurancePlans', {
        name: 'plan_id',
        label: msg`Plan`,
        isKey: true,
        isRequired: true,
        isListed: true,
        shownAs: 'plan_code',
      }),
      ...planLineFields,
    ],
  },
  contactTypes: codeList('contactTypes', 'contact_type_id', msg`Types of contacts`, msg`Type of contact`),
  segusClassifications: codeList(
    'segusClassifications',
    'segus_classification_id',
    msg`Classes of SEGUS`,
    msg`Class of SEGUS`,
  ),
  susaludClassifications: codeList(
    'susaludClassifications',
    'susalud_classification_id',
    msg`Classes of SUSALUD`,
    msg`Class of SUSALUD`,
  ),
  susaludDentalClassifications: codeList(
    'susaludDentalClassifications',
    'susalud_dental_classification_id',
    msg`Dental classes of SUSALUD`,
    msg`Dental class of SUSALUD`,
  ),
  priceTypes: codeList('priceTypes', 'price_type_id', msg`Types of prices`, msg`Type of price`),
  costCentres: codeList('costCentres', 'cost_centre_id', msg`Cost centres`, msg`Cost centre`),
  ledgerAccounts: codeList('ledgerAccounts', 'ledger_account_id', msg`Ledger accounts`, msg`Ledger account`),
}
