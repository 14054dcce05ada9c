import { z } from 'zod'
import { explanationStep, QuoteRefused } from '../pricing/quote-fields.ts'
import { Cents } from '../values/cents.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { storedLabel } from '../values/text.ts'
import { Instant } from '../values/instant.ts'
import { EntryId } from './catalogue-entry.ts'
import { PlanCurrency } from './currencies.ts'

const Quantity = z.int().min(1).max(10_000)

const CoverageKind = z.enum(['service', 'procedure', 'pharmacy'])

/** The revision or the instant at which something was known. */
export const knownFields = {
  revision: Revision.nullable()
    .default(null)
    .describe('As known at this revision of plans and catalogues; without it, the newest'),
  known_at: Instant.nullable().default(null).describe('As known at this instant; not together with revision'),
}

/** What an event is of and what it is priced by, as a visit has up to 200 of. */
export const eventFields = {
  benefit_id: EntryId.describe('The benefit'),
  kind: CoverageKind.describe(
    'What it is: which factor prices tariff units; pharmacy goes by the list price and has a copay of its own',
  ),
  tariff_code: storedLabel(50)
    .nullable()
    .default(null)
    .describe(
      'The code in the SEGUS tariff, trimmed and in any case: its own price in the payment category, else its units',
    ),
  list_price_cents: Cents.nullable()
    .default(null)
    .describe(
      'The list price of one, in cents of the currency: it prices pharmacy, and whatever the tariff does not price',
    ),
  quantity: Quantity.default(1).describe('How many of it'),
}

/** The day and the currency of an event, or of all of a visit. */
export const dayFields = {
  plan_id: EntryId.describe('The insurance plan'),
  event_date: Day.describe('The day of the event: what was valid then prices it'),
  currency: PlanCurrency.describe("The currency, which must be the line's"),
}

/** The input of one quote. */
export const coverageFields = { ...dayFields, ...eventFields, ...knownFields }

/** What a plan line says beside its copays, as SITEDS tells it of a coverage. It changes no amount. */
const LineTerms = z
  .object({
    coverage_type: z.string().nullable().describe('The type of coverage, as SUSALUD codes it; null: not said'),
    coverage_subtype: z.string().nullable().describe('The subtype of coverage, as SUSALUD codes it; null: not said'),
    maximum_cents: Amount.nullable().describe('The most that the plan pays, in cents of the currency; null: not said'),
    waiting_until: z
      .string()
      .meta({ format: 'date' })
      .nullable()
      .describe('The last day of the waiting period; null: not said'),
    guarantee_letter: z.boolean().nullable().describe('Whether a letter of guarantee is needed; null: not said'),
  })
  .meta({ id: 'PlanLineTerms', description: 'What a plan line says beside its copays. It changes no amount' })

const CoverageStep = explanationStep([
  'plan',
  'line',
  'category',
  'explicit_price',
  'units',
  'list_price',
  'pharmacy_discount',
  'quantity',
  'fixed_copay',
  'variable_copay',
]).meta({ id: 'CoverageExplanationStep', description: 'A rule that was tried for the price' })

/** The plan's and the patient's part of one event, and why. Amounts are in whole cents of the currency. */
export const CoverageQuote = z
  .object({
    plan_id: EntryId.describe('The insurance plan'),
    benefit_id: EntryId.describe('The benefit'),
    event_date: z.string().meta({ format: 'date', description: 'The day of the event' }),
    kind: CoverageKind.describe('What it is'),
    tariff_code: z.string().nullable().describe('The code in the SEGUS tariff; null: none'),
    list_price_cents: Amount.nullable().describe('The list price of one, as it was sent; null: none'),
    currency: PlanCurrency.describe('The currency of all amounts'),
    quantity: Quantity.describe('How many of it'),
    unit_price_cents: Amount.describe('The price of one, rounded once'),
    price_cents: Amount.describe('Unit price times quantity'),
    fixed_copay_cents: Amount.describe(
      'The fixed copay, once for the visit, never more than the price; none of pharmacy',
    ),
    variable_copay_cents: Amount.describe('The copay by percentage of what is left'),
    patient_cents: Amount.describe('What the patient pays: both copays'),
    plan_cents: Amount.describe('What the plan pays: the rest of the price'),
    source: z
      .enum(['explicit_price', 'units', 'list_price'])
      .describe('Where the price is from: the own price of the payment category, tariff units, or the list price'),
    plan_line_id: EntryId.describe('The line of the plan that covers it'),
    payment_category_id: EntryId.describe('The payment category that prices it'),
    visit_line_count: Count.optional().describe(
      'How many events of one visit share the fixed copay; 1: a visit of one line. Absent before visits were known',
    ),
    igv_included: z.literal(false).optional().describe('Amounts are without IGV. Absent as above'),
    line_terms: LineTerms.optional().describe('What the plan line says beside its copays. Absent as above'),
    revision: Revision.describe('Asked again at this revision, the answer is the same for ever'),
    explanation: z
      .array(CoverageStep)
      .readonly()
      .optional()
      .describe('Each rule that was tried, in order; in a list only where `explain` is true'),
  })
  .meta({ id: 'CoverageQuote', description: "The plan's and the patient's part of one event, and why" })

/** In a list, each event has its quote or its refusal. */
export const CoverageQuoteOrRefusal = z
  .object({
    quote: CoverageQuote.nullable().describe('The quote; null: it is refused'),
    refusal: QuoteRefused.nullable().describe('Why there is no quote; null: there is one'),
  })
  .meta({ id: 'CoverageQuoteOrRefusal', description: 'The quote of one event, or why there is none' })
