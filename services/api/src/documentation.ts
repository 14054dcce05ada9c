import { EVENT_BODIES } from '@vigencia/contracts/webhooks/events.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { examplesIn } from '@vigencia/server/docs/recorded-examples.ts'
import type { ServiceDescription, Tag } from '@vigencia/server/openapi/service-description.ts'

const tag = (noun: string, name: string, description: string): Tag => ({ noun, name, description })

/** The nouns in the order of work: who pays, what was agreed, what it costs, who treats, what insurers cover, who asks. */
const TAGS: readonly Tag[] = [
  tag(
    'convenios',
    'Convenios',
    "Payers' master plans. A convenio holds its contract periods, and has one revision and one log.",
  ),
  tag(
    'convenioPlans',
    'Convenio plans',
    'The plans that a payer sells, for prices that are agreed for one of them alone.',
  ),
  tag(
    'contracts',
    'Contracts',
    'Contract periods: drafted, activated, adjusted, corrected, renewed and terminated. Each prices its own days.',
  ),
  tag('overrides', 'Overrides', "Procedures' own prices in a contract period. They stand before the price table."),
  tag('typeRules', 'Type rules', 'What an appointment type needs or costs in a contract period.'),
  tag(
    'actRules',
    'Act rules',
    'The rules by which a contract period prices acts, its own or taken from a CBHPM edition.',
  ),
  tag('priceTables', 'Price tables', 'Fee tables by version, such as CBHPM or SIGTAP. A published table is frozen.'),
  tag(
    'priceTableErrata',
    'Price table errata',
    'Whole tables that stand in the place of a published one, which itself never changes.',
  ),
  tag(
    'particularPrices',
    'Particular prices',
    'The self-pay catalogue of a convenio, with dated versions of each price.',
  ),
  tag('importMappings', 'Import mappings', 'How the files of one source are to be read, kept by name.'),
  tag('pricing', 'Pricing', 'The price of an event on its day, alone, in a list, or every price of a day.'),
  tag('acts', 'Acts', 'The price of all that was done in one session, by all who took part, line by line.'),
  tag(
    'tissSettings',
    'TISS settings',
    "What was agreed with a payer about TISS, Brazil's exchange standard, day by day.",
  ),
  tag(
    'billingBatches',
    'Billing batches',
    'Batches of TISS guides, each line held against the contract on its own day.',
  ),
  tag(
    'billingStatements',
    'Billing statements',
    'What payers answered to batches, item by item, and who is right by the contract.',
  ),
  tag('billingAppeals', 'Billing appeals', 'Appeals against what payers cut, and the evidence that proves them.'),
  tag('snapshots', 'Snapshots', 'All that prices a contract period, as it was known at one revision, with a digest.'),
  tag('lifecycle', 'Lifecycle', 'What has ended and what ends soon, and its notifications.'),
  tag('changeLog', 'Change log', 'Who changed what, when and why, chained by hashes that anybody can verify.'),
  tag('providers', 'Providers', 'Who sees the patient, and which convenios they accept.'),
  tag('appointmentTypes', 'Appointment types', 'The purposes of appointments, which type rules name.'),
  tag('eligibility', 'Eligibility', 'Whether a booking is possible on a day, and what it needs.'),
  tag('insurancePlans', 'Insurance plans', 'What insurers agreed for those they cover (Peru).'),
  tag('planLines', 'Plan lines', 'The benefits that an insurance plan covers, with their copays.'),
  tag('coverage', 'Coverage', "The plan's and the patient's part of an event or a visit, on its day."),
  tag('benefits', 'Benefits', 'The services and covers that insurance plans may include.'),
  tag('insuranceProducts', 'Insurance products', 'The products of insurers, of which plans are.'),
  tag(
    'paymentCategories',
    'Payment categories',
    'What prices an insurance plan: factors, a discount, and prices of its own.',
  ),
  tag(
    'categoryPrices',
    'Category prices',
    'The own prices of payment categories. They stand before the units of the tariff.',
  ),
  tag('tariffItems', 'Tariff items', 'Services and procedures of the SEGUS tariff, in units.'),
  tag('tariffParticipants', 'Tariff participants', 'Who takes part in a tariff item.'),
  tag('planContacts', 'Plan contacts', 'Insurers, employers, funds and persons that guarantee plans or contract them.'),
  tag('currencies', 'Currencies', 'The currencies of insurance plans: soles and US dollars.'),
  tag('contactTypes', 'Contact types', 'A list of codes: the kinds of contacts.'),
  tag('segusClassifications', 'Segus classifications', 'A list of codes: the classifications of the SEGUS tariff.'),
  tag('susaludClassifications', 'Susalud classifications', 'A list of codes: the classifications of SUSALUD.'),
  tag(
    'susaludDentalClassifications',
    'Susalud dental classifications',
    'A list of codes: the dental classifications of SUSALUD.',
  ),
  tag('priceTypes', 'Price types', 'A list of codes: the price types of tariff items.'),
  tag('costCentres', 'Cost centres', 'A list of codes: the cost centres of tariff items.'),
  tag('ledgerAccounts', 'Ledger accounts', 'A list of codes: the ledger accounts of tariff items.'),
  tag('iafaReport', 'IAFA report', "The regulator's list of insurance plans, and what it finds."),
  tag('tedef', 'TEDEF', 'A lot of the regulator: invoices, encounters and their lines, priced and written.'),
  tag('keys', 'Keys', 'The keys of a tenant, with their scopes.'),
  tag('people', 'People', 'Who works with the console, and what they work as.'),
  tag('invitations', 'Invitations', 'Links by which people take up their place. Anybody who has one may ask.'),
  tag(
    'sessions',
    'Sessions',
    'Signing in and out. A session is a cookie, and opens what the roles of its person allow.',
  ),
  tag('passkeys', 'Passkeys', 'Signing in by what a device keeps, with its finger, face or PIN.'),
  tag('refusals', 'Refusals', 'How many requests were refused, of which operation and why.'),
  tag('webhooks', 'Webhooks', 'Who is told of what happens, signed, and what became of each delivery.'),
  tag('tenant', 'Tenant', 'The settings of the tenant that a key belongs to.'),
]

export const API_DESCRIPTION: ServiceDescription = {
  title: 'Vigencia',
  version: VIGENCIA_VERSION,
  summary: 'Health agreements priced as they stood on the day of the event.',
  description:
    'Clinics sign agreements with payers, and prices, copays and rules change every year. What was agreed on the day of the event is billed and proven, years later too.\n\n[Gestión Clínica](/docs/gestion-clinica): the old wire of insurance plans, for its existing client.',
  tags: TAGS,
  webhooks: EVENT_BODIES,
  examples: () => examplesIn(new URL('../examples/', import.meta.url)),
}
