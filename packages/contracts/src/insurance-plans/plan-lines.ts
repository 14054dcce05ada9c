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
  coverage_type: label(10).nullable().default(null).describe('As SUSALUD codes it; null: not said, as below'),
  coverage_subtype: label(10).nullable().default(null),
  maximum_cents: Cents.nullable().default(null).describe('The most that the plan pays, in cents of the currency'),
  waiting_until: Day.nullable().default(null).describe('The last day of the waiting period'),
  guarantee_letter: z.boolean().nullable().default(null).describe('Whether a letter of guarantee is needed'),
}

/** @source Gestión Clínica, CVN_PLAN_SEGURO_DETALLE. */
const planLineFields = {
  currency_id: EntryId.describe('What its copay and its prices are in'),
  fixed_copay_cents: Cents.describe('What the patient pays first, in cents of the currency'),
  variable_copay_percent: Percentage.describe('Of what is left'),
  pharmacy_copay_percent: Percentage.describe('The same for pharmacy'),
  ...termsOfLine,
}

const keys = { plan_id: EntryId, benefit_id: EntryId }

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
    fixed_copay_cents: Cents.prefault(0),
    variable_copay_percent: Percentage.prefault(0),
    pharmacy_copay_percent: Percentage.prefault(0),
    ...termsOfLine,
  },
  shown: {
    plan_code: z.string(),
    benefit_code: z.string(),
    benefit_description: z.string(),
    currency_code: z.string(),
    currency_description: z.string(),
    currency_iso_code: PlanCurrency,
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
