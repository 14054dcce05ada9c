import { benefits } from '@vigencia/contracts/insurance-plans/benefits.ts'
import { categoryPrices } from '@vigencia/contracts/insurance-plans/category-prices.ts'
import { contacts } from '@vigencia/contracts/insurance-plans/contacts.ts'
import { currencies } from '@vigencia/contracts/insurance-plans/currencies.ts'
import { paymentCategories } from '@vigencia/contracts/insurance-plans/payment-categories.ts'
import { planLines } from '@vigencia/contracts/insurance-plans/plan-lines.ts'
import { plans } from '@vigencia/contracts/insurance-plans/plans.ts'
import { products } from '@vigencia/contracts/insurance-plans/products.ts'
import { tariffItems } from '@vigencia/contracts/insurance-plans/tariff-items.ts'

/** The import of each catalogue of insurance plans, by the word that names it on the command line. */
export const CATALOGUE_IMPORTS = new Map([
  ['benefits', benefits.importFile],
  ['currencies', currencies.importFile],
  ['products', products.importFile],
  ['contacts', contacts.importFile],
  ['payment-categories', paymentCategories.importFile],
  ['tariff-items', tariffItems.importFile],
  ['category-prices', categoryPrices.importFile],
  ['plans', plans.importFile],
  ['plan-lines', planLines.importFile],
])
