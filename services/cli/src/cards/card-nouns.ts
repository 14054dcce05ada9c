import type { Operation } from '@vigencia/contracts/operation/operation.ts'

export type ServiceName = 'api' | 'snvs'

/** Operations by their verbs. A module of contracts has more than cards in it, and those are passed over. */
type Cards = Readonly<Record<string, unknown>>

export interface CardNoun {
  readonly service: ServiceName
  /** The cards, by the verbs under which the router has them. They are loaded when the noun is asked for. */
  readonly load: () => Promise<Cards>
}

const api = (load: () => Promise<Cards>): CardNoun => ({ service: 'api', load })
const snvs = (load: () => Promise<Cards>): CardNoun => ({ service: 'snvs', load })

/** Every noun of the services' routers. */
export const CARD_NOUNS = {
  convenios: api(() => import('@vigencia/contracts/convenios')),
  convenioPlans: api(() => import('@vigencia/contracts/convenio-plans')),
  contracts: api(() => import('@vigencia/contracts/contract-periods')),
  overrides: api(async () => ({
    ...(await import('@vigencia/contracts/overrides')),
    ...(await import('@vigencia/contracts/overrides/export-file.ts')),
  })),
  typeRules: api(() => import('@vigencia/contracts/type-rules')),
  tissSettings: api(() => import('@vigencia/contracts/tiss-settings')),
  billingBatches: api(async () => ({
    ...(await import('@vigencia/contracts/billing-batches')),
    export: (await import('@vigencia/contracts/billing-batches/lines.ts')).linesFile,
    complement: (await import('@vigencia/contracts/billing-batches/complement.ts')).complement,
  })),
  billingStatements: api(() => import('@vigencia/contracts/billing-statements')),
  billingAppeals: api(async () => ({
    ...(await import('@vigencia/contracts/billing-appeals')),
    ...(await import('@vigencia/contracts/billing-appeals/file.ts')),
    evidence: (await import('@vigencia/contracts/billing-appeals/evidence.ts')).evidence,
  })),
  actRules: api(() => import('@vigencia/contracts/act-rules')),
  priceTables: api(async () => {
    const { exportTable } = await import('@vigencia/contracts/price-tables/export-table.ts')
    // the route sends the parts of a table one after another, and takes no place to begin
    const whole = { ...exportTable, input: exportTable.input.omit({ after: true }) }
    return { ...(await import('@vigencia/contracts/price-tables')), export: whole }
  }),
  priceTableErrata: api(async () => {
    const { exportTable } = await import('@vigencia/contracts/price-table-errata/export-table.ts')
    const whole = { ...exportTable, input: exportTable.input.omit({ after: true }) }
    return { ...(await import('@vigencia/contracts/price-table-errata')), export: whole }
  }),
  importMappings: api(() => import('@vigencia/contracts/import-mappings')),
  particularPrices: api(async () => ({
    ...(await import('@vigencia/contracts/particular-prices')),
    ...(await import('@vigencia/contracts/particular-prices/export-file.ts')),
  })),
  pricing: api(async () => ({
    ...(await import('@vigencia/contracts/pricing')),
    ...(await import('@vigencia/contracts/pricing/quote-stream.ts')),
  })),
  acts: api(() => import('@vigencia/contracts/acts')),
  snapshots: api(() => import('@vigencia/contracts/snapshots')),
  lifecycle: api(() => import('@vigencia/contracts/lifecycle')),
  providers: api(() => import('@vigencia/contracts/providers')),
  appointmentTypes: api(() => import('@vigencia/contracts/appointment-types')),
  eligibility: api(() => import('@vigencia/contracts/eligibility')),
  coverage: api(async () => ({
    quote: (await import('@vigencia/contracts/insurance-plans/coverage-quote.ts')).coverageQuote,
    quotes: (await import('@vigencia/contracts/insurance-plans/coverage-quotes.ts')).coverageQuotes,
    visit: (await import('@vigencia/contracts/insurance-plans/visit-quote.ts')).visitQuote,
  })),
  iafaReport: api(async () => ({
    get: (await import('@vigencia/contracts/insurance-plans/iafa-report.ts')).iafaReport,
    file: (await import('@vigencia/contracts/insurance-plans/iafa-report-file.ts')).iafaReportFile,
  })),
  tedef: api(async () => ({ write: (await import('@vigencia/contracts/insurance-plans/tedef-lot.ts')).tedefLot })),
  insurancePlans: api(async () => (await import('@vigencia/contracts/insurance-plans/plans.ts')).plans),
  planLines: api(async () => (await import('@vigencia/contracts/insurance-plans/plan-lines.ts')).planLines),
  benefits: api(async () => (await import('@vigencia/contracts/insurance-plans/benefits.ts')).benefits),
  currencies: api(async () => (await import('@vigencia/contracts/insurance-plans/currencies.ts')).currencies),
  insuranceProducts: api(async () => (await import('@vigencia/contracts/insurance-plans/products.ts')).products),
  paymentCategories: api(
    async () => (await import('@vigencia/contracts/insurance-plans/payment-categories.ts')).paymentCategories,
  ),
  categoryPrices: api(
    async () => (await import('@vigencia/contracts/insurance-plans/category-prices.ts')).categoryPrices,
  ),
  tariffItems: api(async () => (await import('@vigencia/contracts/insurance-plans/tariff-items.ts')).tariffItems),
  planContacts: api(async () => (await import('@vigencia/contracts/insurance-plans/contacts.ts')).contacts),
  contactTypes: api(async () => (await codeLists()).contactTypes),
  segusClassifications: api(async () => (await codeLists()).segusClassifications),
  susaludClassifications: api(async () => (await codeLists()).susaludClassifications),
  susaludDentalClassifications: api(async () => (await codeLists()).susaludDentalClassifications),
  priceTypes: api(async () => (await codeLists()).priceTypes),
  costCentres: api(async () => (await codeLists()).costCentres),
  ledgerAccounts: api(async () => (await codeLists()).ledgerAccounts),
  tariffParticipants: api(
    async () => (await import('@vigencia/contracts/insurance-plans/tariff-participants.ts')).tariffParticipants,
  ),
  changeLog: api(() => import('@vigencia/contracts/change-log')),
  refusals: api(() => import('@vigencia/contracts/refusals')),
  webhooks: api(() => import('@vigencia/contracts/webhooks')),
  keys: api(() => import('@vigencia/contracts/keys')),
  people: api(() => import('@vigencia/contracts/people')),
  tenant: api(() => import('@vigencia/contracts/tenants')),
  cases: snvs(() => import('@vigencia/contracts/cases')),
  caseDesk: snvs(() => import('@vigencia/contracts/case-desk')),
  citizens: snvs(() => import('@vigencia/contracts/citizens')),
  codeLists: snvs(() => import('@vigencia/contracts/code-lists')),
  samples: snvs(() => import('@vigencia/contracts/samples')),
  results: snvs(() => import('@vigencia/contracts/results')),
  labMap: snvs(async () => ({
    ...(await import('@vigencia/contracts/lab-map')),
    ...(await import('@vigencia/contracts/lab-map/export-file.ts')),
  })),
} as const satisfies Readonly<Record<string, CardNoun>>

export type CardNounName = keyof typeof CARD_NOUNS

const codeLists = () => import('@vigencia/contracts/insurance-plans/code-lists.ts')

/** A card under the name by which the router calls it. */
export interface NamedCard {
  readonly name: string
  readonly noun: CardNounName
  readonly verb: string
  readonly card: Operation
}

/** Every card of a noun. */
export async function cardsOf(noun: CardNounName): Promise<NamedCard[]> {
  const cards: Cards = await CARD_NOUNS[noun].load()
  return Object.entries(cards).flatMap(([verb, card]) =>
    isCard(card) ? [{ name: `${noun}.${verb}`, noun, verb, card }] : [],
  )
}

function isCard(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'route' in value && 'input' in value && 'kind' in value
}
