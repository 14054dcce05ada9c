import { coverageQuote } from '@vigencia/contracts/insurance-plans/coverage-quote.ts'
import { coverageQuotes } from '@vigencia/contracts/insurance-plans/coverage-quotes.ts'
import { iafaReport } from '@vigencia/contracts/insurance-plans/iafa-report.ts'
import { visitQuote } from '@vigencia/contracts/insurance-plans/visit-quote.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import {
  benefits,
  categoryPrices,
  contactTypes,
  contacts,
  costCentres,
  currencies,
  ledgerAccounts,
  paymentCategories,
  planLines,
  plans,
  priceTypes,
  products,
  segusClassifications,
  susaludClassifications,
  susaludDentalClassifications,
  tariffItems,
  tariffParticipants,
} from './insurance-plans/catalogues.ts'
import { quoteCoverageList } from './insurance-plans/coverage/quote-coverage-list.ts'
import { quoteCoverage } from './insurance-plans/coverage/quote-coverage.ts'
import { quoteVisit } from './insurance-plans/coverage/quote-visit.ts'
import { reportIafas } from './insurance-plans/reports/report-iafas.ts'
import { withFindings } from './insurance-plans/reports/with-findings.ts'
import { serveCatalogue } from './insurance-plans/serve-catalogue.ts'

/** The operations of insurance plans, one line each: a part of the api's router. */
export const planOperations = {
  coverage: {
    quote: serve(coverageQuote).query(bind(coverageQuote, quoteCoverage)),
    quotes: serve(coverageQuotes).query(bind(coverageQuotes, quoteCoverageList)),
    visit: serve(visitQuote).query(bind(visitQuote, quoteVisit)),
  },
  iafaReport: {
    get: serve(iafaReport).query(bind(iafaReport, reportIafas)),
  },
  insurancePlans: serveCatalogue(plans, withFindings),
  planLines: serveCatalogue(planLines, withFindings),
  benefits: serveCatalogue(benefits),
  currencies: serveCatalogue(currencies),
  insuranceProducts: serveCatalogue(products, withFindings),
  paymentCategories: serveCatalogue(paymentCategories),
  categoryPrices: serveCatalogue(categoryPrices),
  tariffItems: serveCatalogue(tariffItems, withFindings),
  planContacts: serveCatalogue(contacts, withFindings),
  contactTypes: serveCatalogue(contactTypes),
  segusClassifications: serveCatalogue(segusClassifications),
  susaludClassifications: serveCatalogue(susaludClassifications),
  susaludDentalClassifications: serveCatalogue(susaludDentalClassifications),
  priceTypes: serveCatalogue(priceTypes),
  costCentres: serveCatalogue(costCentres),
  ledgerAccounts: serveCatalogue(ledgerAccounts),
  tariffParticipants: serveCatalogue(tariffParticipants),
}
