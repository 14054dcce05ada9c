/** The nouns of the operations, in groups of about the same work: a suite that goes over every operation has a file for each. */
export const OPERATION_GROUPS = {
  agreements: ['convenios', 'convenioPlans', 'contracts', 'overrides', 'typeRules', 'actRules'],
  prices: [
    'priceTables',
    'priceTableErrata',
    'importMappings',
    'particularPrices',
    'pricing',
    'acts',
    'snapshots',
    'lifecycle',
    'providers',
    'appointmentTypes',
    'eligibility',
  ],
  accounts: ['tissSettings', 'billingBatches', 'billingStatements', 'billingAppeals'],
  'insurance-plans': [
    'insurancePlans',
    'planLines',
    'benefits',
    'currencies',
    'insuranceProducts',
    'paymentCategories',
    'categoryPrices',
    'tariffItems',
    'planContacts',
    'contactTypes',
    'segusClassifications',
    'susaludClassifications',
    'susaludDentalClassifications',
    'priceTypes',
    'costCentres',
    'ledgerAccounts',
    'tariffParticipants',
    'coverage',
    'iafaReport',
  ],
  'platform-and-cases': ['changeLog', 'keys', 'tenant', 'webhooks', 'refusals', 'people', 'invitations', 'sessions', 'passkeys', 'cases', 'caseDesk', 'citizens', 'codeLists', 'labMap'], // prettier-ignore
  laboratory: ['samples', 'results'],
} as const

export type OperationGroup = keyof typeof OPERATION_GROUPS

/** The group of an operation by its name, such as `convenios.create`; undefined where its noun is in none. */
export function groupOf(name: string): OperationGroup | undefined {
  const noun = name.split('.')[0]
  const groups = Object.keys(OPERATION_GROUPS) as OperationGroup[]
  return groups.find((group) => OPERATION_GROUPS[group].some((one) => one === noun))
}
