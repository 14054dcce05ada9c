import { z } from 'zod'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Percentage } from '../values/percent.ts'
import { label } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { EntryId } from './catalogue-entry.ts'
import { PlanCurrency } from './currencies.ts'

/**
 * What SITEDS tells of a coverage beside its copays: told with quotes, and no amount changes by it.
 * @source SITEDS, X12 271: coverage type and subtype, maximum, end of the waiting period, guarantee letter.
 */
const termsOfLine = {
  coverage_type: label(10)
    .nullable()
    .default(null)
    .describe('The type of coverage, as SUSALUD codes it; null: not said'),
  coverage_subtype: label(10)
    .nullable()
    .default(null)
    .describe('The subtype of coverage, as SUSALUD codes it; null: not said'),
  maximum_cents: Cents.nullable()
    .default(null)
    .describe('The most that the plan pays, in cents of the currency; null: not said'),
  waiting_until: Day.nullable().default(null).describe('The last day of the waiting period; null: not said'),
  guarantee_letter: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether a letter of guarantee is needed; null: not said'),
}

/** @source Gestión Clínica, CVN_PLAN_SEGURO_DETALLE. */
const planLineFields = {
  currency_id: EntryId.describe('The currency of its copay and its prices'),
  fixed_copay_cents: Cents.describe('What the patient pays first, in cents of the currency'),
  variable_copay_percent: Percentage.describe('The percentage that the patient pays of what is left (0-100)'),
  pharmacy_copay_percent: Percentage.describe('The percentage that the patient pays of pharmacy (0-100)'),
  ...termsOfLine,
}

const keys = {
  plan_id: EntryId.describe('The insurance plan'),
  benefit_id: EntryId.describe('The benefit that it covers'),
}

export const planLines = catalogueCards({
  one: 'a line of an insurance plan',
  many: 'lines of insurance plans',
  schema: 'PlanLine',
  path: '/v1/insurance-plans/plan-lines',
  idName: 'plan_line_id',
  keys,
  fields: planLineFields,
  newFields: {
    currency_id: planLineFields.currency_id,
    fixed_copay_cents: planLineFields.fixed_copay_cents.prefault(0),
    variable_copay_percent: planLineFields.variable_copay_percent.prefault(0),
    pharmacy_copay_percent: planLineFields.pharmacy_copay_percent.prefault(0),
    ...termsOfLine,
  },
  shown: {
    plan_code: z.string().describe('The code of the plan'),
    benefit_code: z.string().describe('The code of the benefit'),
    benefit_description: z.string().describe('What the benefit is'),
    currency_code: z.string().describe('The code of the currency'),
    currency_description: z.string().describe('What the currency is called'),
    currency_iso_code: PlanCurrency.describe('The currency by ISO 4217'),
  },
  filters: { plan_id: filter(EntryId), benefit_id: filter(EntryId), currency_id: filter(EntryId) },
  searched: 'the code or the description of the benefit',
  refusals: {
    notFound: 'plan_line_not_found',
    taken: 'plan_line_taken',
    creation: ['reference_not_found'],
    change: ['reference_not_found'],
  },
  description: 'A benefit that a plan covers, with its copay. A plan has one line for a benefit at a time.',
})
