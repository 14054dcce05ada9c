import type { CardNounName } from './cards/card-nouns.ts'
import type { Command } from './command/command.ts'
import type { Group, Messages } from './locale/messages.ts'
import { NOUN_NAMES, type NounName } from './locale/noun-names.ts'

interface Declared {
  readonly group: Group
  /** Other words for the same noun. */
  readonly alsoNamed?: readonly string[]
  /** The noun of the services whose cards become its commands. */
  readonly cards?: CardNounName
  /** Operations of other nouns that go by a verb of this one too. */
  readonly alsoCards?: Readonly<Record<string, `${CardNounName}.${string}`>>
  /** Commands that are written by hand. One that has the verb of a card stands in its place. */
  readonly own?: () => Promise<readonly Command[]>
}

/** What each noun is made of. Nothing of one is loaded until it is asked for. */
const DECLARED: Readonly<Record<NounName, Declared>> = {
  convenios: { group: 'agreements', cards: 'convenios' },
  'convenio-plans': { group: 'agreements', cards: 'convenioPlans' },
  contracts: { group: 'agreements', cards: 'contracts' },
  overrides: { group: 'agreements', cards: 'overrides' },
  'type-rules': { group: 'agreements', cards: 'typeRules' },
  'act-rules': { group: 'agreements', cards: 'actRules' },
  providers: { group: 'agreements', cards: 'providers' },
  'appointment-types': { group: 'agreements', cards: 'appointmentTypes' },
  eligibility: { group: 'agreements', cards: 'eligibility' },
  lifecycle: {
    group: 'agreements',
    cards: 'lifecycle',
    own: async () => (await import('./lifecycle-commands.ts')).lifecycleCommands,
  },
  quote: { group: 'prices', own: async () => [(await import('./quote-command.ts')).quoteCommand] },
  pricing: {
    group: 'prices',
    alsoNamed: ['prices'],
    cards: 'pricing',
    own: async () => [(await import('./prices-export-command.ts')).pricesExportCommand],
  },
  acts: { group: 'prices', alsoNamed: ['act'], cards: 'acts' },
  accounts: {
    group: 'prices',
    alsoNamed: ['billing-batches'],
    cards: 'billingBatches',
    alsoCards: {
      statement: 'billingStatements.create',
      appeal: 'billingAppeals.create',
      evidence: 'billingAppeals.evidence',
    },
  },
  statements: { group: 'prices', alsoNamed: ['billing-statements'], cards: 'billingStatements' },
  appeals: { group: 'prices', alsoNamed: ['billing-appeals'], cards: 'billingAppeals' },
  'tiss-settings': { group: 'prices', cards: 'tissSettings' },
  'price-tables': { group: 'prices', alsoNamed: ['tables'], cards: 'priceTables' },
  'price-table-errata': { group: 'prices', alsoNamed: ['errata'], cards: 'priceTableErrata' },
  'particular-prices': { group: 'prices', cards: 'particularPrices' },
  'import-mappings': { group: 'prices', cards: 'importMappings' },
  snapshot: { group: 'prices', own: async () => [(await import('./snapshot-command.ts')).snapshotCommand] },
  snapshots: { group: 'prices', cards: 'snapshots' },
  'insurance-plans': {
    group: 'plans',
    alsoNamed: ['plans'],
    cards: 'insurancePlans',
    own: async () => (await import('./plan-commands.ts')).planCommands,
  },
  'plan-lines': { group: 'plans', cards: 'planLines' },
  benefits: { group: 'plans', cards: 'benefits' },
  'insurance-products': { group: 'plans', cards: 'insuranceProducts' },
  'plan-contacts': { group: 'plans', cards: 'planContacts' },
  'payment-categories': { group: 'plans', cards: 'paymentCategories' },
  'category-prices': { group: 'plans', cards: 'categoryPrices' },
  'tariff-items': { group: 'plans', cards: 'tariffItems' },
  'tariff-participants': { group: 'plans', cards: 'tariffParticipants' },
  currencies: { group: 'plans', cards: 'currencies' },
  'contact-types': { group: 'plans', cards: 'contactTypes' },
  'segus-classifications': { group: 'plans', cards: 'segusClassifications' },
  'susalud-classifications': { group: 'plans', cards: 'susaludClassifications' },
  'susalud-dental-classifications': { group: 'plans', cards: 'susaludDentalClassifications' },
  'price-types': { group: 'plans', cards: 'priceTypes' },
  'cost-centres': { group: 'plans', cards: 'costCentres' },
  'ledger-accounts': { group: 'plans', cards: 'ledgerAccounts' },
  coverage: { group: 'plans', cards: 'coverage' },
  'iafa-report': { group: 'plans', cards: 'iafaReport' },
  tedef: { group: 'plans', cards: 'tedef' },
  report: { group: 'cases', own: async () => [(await import('./report-command.ts')).reportCommand] },
  cases: {
    group: 'cases',
    cards: 'cases',
    own: async () => [
      ...(await import('./case-commands.ts')).caseCommands,
      ...(await import('./case-act-commands.ts')).caseActCommands,
    ],
  },
  queue: { group: 'cases', own: async () => (await import('./case-queue-commands.ts')).queueCommands },
  'case-desk': {
    group: 'cases',
    alsoNamed: ['desk'],
    cards: 'caseDesk',
    own: async () => (await import('./case-desk-commands.ts')).reportingCommands,
  },
  samples: {
    group: 'cases',
    cards: 'samples',
    own: async () => (await import('./laboratory-commands.ts')).sampleCommands,
  },
  results: {
    group: 'cases',
    cards: 'results',
    own: async () => (await import('./laboratory-commands.ts')).resultCommands,
  },
  'lab-map': {
    group: 'cases',
    cards: 'labMap',
    own: async () => (await import('./lab-map-commands.ts')).labMapCommands,
  },
  'code-lists': {
    group: 'cases',
    alsoNamed: ['codes'],
    cards: 'codeLists',
    own: async () => (await import('./code-commands.ts')).codeCommands,
  },
  citizens: {
    group: 'cases',
    alsoNamed: ['citizen'],
    cards: 'citizens',
    own: async () => (await import('./citizen-commands.ts')).citizenCommands,
  },
  keys: { group: 'access', cards: 'keys', own: async () => (await import('./key-commands.ts')).keyCommands },
  people: { group: 'access', cards: 'people', own: async () => (await import('./people-commands.ts')).peopleCommands },
  webhooks: { group: 'access', cards: 'webhooks' },
  refusals: { group: 'access', cards: 'refusals' },
  tenant: { group: 'access', cards: 'tenant' },
  tenants: { group: 'access', own: async () => (await import('./tenant-commands.ts')).tenantCommands },
  'change-log': {
    group: 'running',
    alsoNamed: ['log'],
    cards: 'changeLog',
    own: async () => (await import('./log-commands.ts')).logCommands,
  },
  verify: {
    group: 'running',
    own: async () => [
      ...(await import('./verify-commands.ts')).verifyCommands,
      (await import('./verify-quote-command.ts')).verifyQuoteCommand,
      (await import('./verify-act-command.ts')).verifyActCommand,
      (await import('./verify-evidence-command.ts')).verifyEvidenceCommand,
    ],
  },
  migrate: { group: 'running', own: async () => [(await import('./migrate-command.ts')).migrateCommand] },
  database: { group: 'running', own: async () => (await import('./database-commands.ts')).databaseCommands },
  backup: { group: 'running', own: async () => [(await import('./backup-command.ts')).backupCommand] },
  restore: { group: 'running', own: async () => [(await import('./restore-command.ts')).restoreCommand] },
  settings: { group: 'running', own: async () => [(await import('./settings-command.ts')).settingsCommand] },
  mcp: { group: 'running', own: async () => [(await import('./mcp/mcp-command.ts')).mcpCommand] },
  completion: {
    group: 'running',
    own: async () => (await import('./completion/completion-commands.ts')).completionCommands,
  },
  demo: { group: 'running', own: async () => (await import('./demo-commands.ts')).demoCommands },
}

/** A noun of the command line. */
export interface Noun {
  readonly name: NounName
  readonly alsoNamed: readonly string[]
  readonly group: Group
  readonly load: (messages: Messages) => Promise<readonly Command[]>
}

export const NOUNS: readonly Noun[] = NOUN_NAMES.map((name) => {
  const declared = DECLARED[name]
  const { alsoNamed = [], group } = declared
  return { name, alsoNamed, group, load: (messages) => commandsOf(name, declared, messages) }
})

async function commandsOf(
  noun: string,
  { cards, own, alsoCards = {} }: Declared,
  messages: Messages,
): Promise<readonly Command[]> {
  const written = (await own?.()) ?? []
  if (cards === undefined) return written
  const { commandOfCard, commandsOfCards } = await import('./cards/commands-of-cards.ts')
  const others = Object.entries(alsoCards).map(([verb, name]) =>
    commandOfCard({ noun, verb, also: [] }, name, messages),
  )
  return [...(await commandsOfCards(noun, cards, written, messages)), ...(await Promise.all(others))]
}

/** The noun that the words name, by any of its names. */
export function nounCalled(nouns: readonly Noun[], words: readonly string[]): Noun | undefined {
  const word = words.find((one) => !one.startsWith('-'))
  return word === undefined ? undefined : nouns.find((one) => one.name === word || one.alsoNamed.includes(word))
}
