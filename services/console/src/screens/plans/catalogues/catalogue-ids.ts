/** The catalogues of insurance plans by the names that the client has for them, in the order in which a clinic fills them. */
export const CATALOGUE_IDS = [
  'planContacts',
  'insuranceProducts',
  'paymentCategories',
  'benefits',
  'currencies',
  'tariffItems',
  'categoryPrices',
  'insurancePlans',
  'planLines',
  'contactTypes',
  'segusClassifications',
  'susaludClassifications',
  'susaludDentalClassifications',
  'priceTypes',
  'costCentres',
  'ledgerAccounts',
] as const

export type CatalogueId = (typeof CATALOGUE_IDS)[number]
