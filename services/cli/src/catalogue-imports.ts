import { benefits } from '@vigencia/contracts/insurance-plans/benefits.ts'
import * as lists from '@vigencia/contracts/insurance-plans/code-lists.ts'
import { categoryPrices } from '@vigencia/contracts/insurance-plans/category-prices.ts'
import { contacts } from '@vigencia/contracts/insurance-plans/contacts.ts'
import { currencies } from '@vigencia/contracts/insurance-plans/currencies.ts'
import { paymentCategories } from '@vigencia/contracts/insurance-plans/payment-categories.ts'
import { planLines } from '@vigencia/contracts/insurance-plans/plan-lines.ts'
import { plans } from '@vigencia/contracts/insurance-plans/plans.ts'
import { products } from '@vigencia/contracts/insurance-plans/products.ts'
import { tariffItems } from '@vigencia/contracts/insurance-plans/tariff-items.ts'
import { tariffParticipants } from '@vigencia/contracts/insurance-plans/tariff-participants.ts'

/** The import of each catalogue of insurance plans, by the word that names it on the command line. */
export const CATALOGUE_IMPORTS = new Map([
  ['benefits', benefits.importFile],
  ['currencies', currencies.importFile],
  ['products', products.importFile],
  ['contact-types', lists.contactTypes.importFile],
  ['contacts', contacts.importFile],
  ['payment-categories', paymentCategories.importFile],
  ['segus-classifications', lists.segusClassifications.importFile],
  ['susalud-classifications', lists.susaludClassifications.importFile],
  ['susalud-dental-classifications', lists.susaludDentalClassifications.importFile],
  ['price-types', lists.priceTypes.importFile],
  ['cost-centres', lists.costCentres.importFile],
  ['ledger-accounts', lists.ledgerAccounts.importFile],
  ['tariff-items', tariffItems.importFile],
  ['tariff-participants', tariffParticipants.importFile],
  ['category-prices', categoryPrices.importFile],
  ['plans', plans.importFile],
  ['plan-lines', planLines.importFile],
])
