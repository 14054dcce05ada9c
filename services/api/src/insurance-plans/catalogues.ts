import { benefits as benefitCards } from '@vigencia/contracts/insurance-plans/benefits.ts'
import { categoryPrices as categoryPriceCards } from '@vigencia/contracts/insurance-plans/category-prices.ts'
import * as lists from '@vigencia/contracts/insurance-plans/code-lists.ts'
import { contacts as contactCards } from '@vigencia/contracts/insurance-plans/contacts.ts'
import { currencies as currencyCards } from '@vigencia/contracts/insurance-plans/currencies.ts'
import { paymentCategories as paymentCategoryCards } from '@vigencia/contracts/insurance-plans/payment-categories.ts'
import { planLines as planLineCards } from '@vigencia/contracts/insurance-plans/plan-lines.ts'
import { plans as planCards } from '@vigencia/contracts/insurance-plans/plans.ts'
import { products as productCards } from '@vigencia/contracts/insurance-plans/products.ts'
import { tariffItems as tariffItemCards } from '@vigencia/contracts/insurance-plans/tariff-items.ts'
import { tariffParticipants as tariffParticipantCards } from '@vigencia/contracts/insurance-plans/tariff-participants.ts'
import type { Catalogue, CatalogueCards } from './entries/catalogue.ts'

export const benefits = {
  cards: benefitCards,
  one: 'benefit',
  many: 'benefits',
  naturalKey: ['code'],
  references: [],
  searched: ['code', 'description'],
} as const satisfies Catalogue

export const currencies = {
  cards: currencyCards,
  one: 'currency',
  many: 'currencies',
  naturalKey: ['code'],
  references: [],
  searched: ['code', 'description'],
} as const satisfies Catalogue

export const products = {
  cards: productCards,
  one: 'product',
  many: 'products',
  naturalKey: ['code'],
  references: [],
  searched: ['code', 'description'],
} as const satisfies Catalogue

/** A list of codes, from which forms fill their boxes. */
function codeList<Cards extends CatalogueCards, const One extends string, const Many extends string>(
  cards: Cards,
  one: One,
  many: Many,
) {
  return { cards, one, many, naturalKey: ['code'], references: [], searched: ['code', 'description'] } as const
}

export const contactTypes = codeList(lists.contactTypes, 'contact_type', 'contact_types') satisfies Catalogue
export const segusClassifications = codeList(
  lists.segusClassifications,
  'segus_classification',
  'segus_classifications',
) satisfies Catalogue
export const susaludClassifications = codeList(
  lists.susaludClassifications,
  'susalud_classification',
  'susalud_classifications',
) satisfies Catalogue
export const susaludDentalClassifications = codeList(
  lists.susaludDentalClassifications,
  'susalud_dental_classification',
  'susalud_dental_classifications',
) satisfies Catalogue
export const priceTypes = codeList(lists.priceTypes, 'price_type', 'price_types') satisfies Catalogue
export const costCentres = codeList(lists.costCentres, 'cost_centre', 'cost_centres') satisfies Catalogue
export const ledgerAccounts = codeList(lists.ledgerAccounts, 'ledger_account', 'ledger_accounts') satisfies Catalogue

export const contacts = {
  cards: contactCards,
  one: 'contact',
  many: 'contacts',
  naturalKey: ['code', 'business_name'],
  references: [
    {
      field: 'contact_type_id',
      to: contactTypes,
      called: 'contact type',
      shows: { contact_type_code: 'code', contact_type_description: 'description' },
      mayBeUnknown: true,
    },
  ],
  searched: ['code', 'tax_code', 'last_names', 'first_names', 'business_name', 'trade_name'],
} as const satisfies Catalogue

export const paymentCategories = {
  cards: paymentCategoryCards,
  one: 'payment_category',
  many: 'payment_categories',
  naturalKey: ['code', 'description'],
  references: [],
  searched: ['code', 'description'],
} as const satisfies Catalogue

export const tariffItems = {
  cards: tariffItemCards,
  one: 'tariff_item',
  many: 'tariff_items',
  naturalKey: ['code'],
  // events name it by its code, and earlier prices depend on that
  keepsKey: true,
  references: [
    {
      field: 'segus_classification_id',
      to: segusClassifications,
      called: 'SEGUS classification',
      shows: { segus_classification_code: 'code', segus_classification_description: 'description' },
      mayBeUnknown: true,
    },
  ],
  searched: ['code', 'susalud_code', 'description_es', 'description_en'],
} as const satisfies Catalogue

export const categoryPrices = {
  cards: categoryPriceCards,
  one: 'category_price',
  many: 'category_prices',
  naturalKey: ['payment_category_id', 'tariff_item_id'],
  references: [
    {
      field: 'payment_category_id',
      to: paymentCategories,
      called: 'payment category',
      shows: { payment_category_code: 'code' },
    },
    {
      field: 'tariff_item_id',
      to: tariffItems,
      called: 'tariff item',
      shows: { tariff_item_code: 'code', tariff_item_description: 'description_es' },
    },
  ],
  searched: ['tariff_item_code', 'tariff_item_description'],
} as const satisfies Catalogue

export const tariffParticipants = {
  cards: tariffParticipantCards,
  one: 'tariff_participant',
  many: 'tariff_participants',
  naturalKey: ['tariff_item_id', 'reference_item_id'],
  distinct: ['tariff_item_id', 'reference_item_id'],
  references: [
    {
      field: 'tariff_item_id',
      to: tariffItems,
      called: 'tariff item',
      shows: { tariff_item_code: 'code', tariff_item_description: 'description_es' },
    },
    {
      field: 'reference_item_id',
      to: tariffItems,
      called: 'tariff item',
      shows: { reference_item_code: 'code', reference_item_description: 'description_es' },
    },
  ],
  searched: ['reference_item_code', 'reference_item_description'],
} as const satisfies Catalogue

export const plans = {
  cards: planCards,
  one: 'plan',
  many: 'plans',
  naturalKey: ['code'],
  references: [
    { field: 'guarantor_id', to: contacts, called: 'contact', shows: { guarantor_name: 'business_name' } },
    {
      field: 'contracting_party_id',
      to: contacts,
      called: 'contact',
      shows: { contracting_party_name: 'business_name' },
    },
    {
      field: 'payment_category_id',
      to: paymentCategories,
      called: 'payment category',
      shows: { payment_category_code: 'code' },
    },
    { field: 'product_id', to: products, called: 'insurance product', shows: { product_description: 'description' } },
  ],
  searched: [
    'code',
    'description',
    'guarantor_name',
    'contracting_party_name',
    'contract_number',
    'product_description',
  ],
} as const satisfies Catalogue

export const planLines = {
  cards: planLineCards,
  one: 'plan_line',
  many: 'plan_lines',
  naturalKey: ['plan_id', 'benefit_id'],
  references: [
    { field: 'plan_id', to: plans, called: 'insurance plan', shows: { plan_code: 'code' } },
    {
      field: 'benefit_id',
      to: benefits,
      called: 'benefit',
      shows: { benefit_code: 'code', benefit_description: 'description' },
    },
    {
      field: 'currency_id',
      to: currencies,
      called: 'currency',
      shows: {
        currency_code: 'code',
        currency_description: 'description',
        currency_iso_code: 'iso_code',
      },
    },
  ],
  searched: ['benefit_code', 'benefit_description'],
} as const satisfies Catalogue

/** All catalogues, each after those it refers to. */
export const CATALOGUES = [
  benefits,
  currencies,
  products,
  contactTypes,
  contacts,
  paymentCategories,
  segusClassifications,
  susaludClassifications,
  susaludDentalClassifications,
  priceTypes,
  costCentres,
  ledgerAccounts,
  tariffItems,
  tariffParticipants,
  categoryPrices,
  plans,
  planLines,
] as const satisfies readonly Catalogue[]
