import { z } from 'zod'
import { explanationStep } from '../pricing/quote-fields.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { storedLabel } from '../values/text.ts'
import { Instant } from '../values/instant.ts'
import { EntryId } from './catalogue-entry.ts'
import { PlanCurrency } from './currencies.ts'

const CoverageKind = z.enum(['service', 'procedure', 'pharmacy'])

/** The revision or the instant at which something was known. */
export const knownFields = {
  revision: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('As known at this revision of plans and catalogues; without it, the newest'),
  known_at: Instant.nullable().default(null).describe('As known at this instant; not together with revision'),
}

/** What an event is of and what it is priced by, as a visit has up to 200 of. */
export const eventFields = {
  benefit_id: EntryId,
  kind: CoverageKind.describe(
    'Which factor prices tariff units; pharmacy goes by the list price and has a copay of its own',
  ),
  tariff_code: storedLabel(50)
    .nullable()
    .default(null)
    .describe('Of the SEGUS tariff, trimmed and in any case: its own price in the payment category, else its units'),
  list_price_cents: Cents.nullable()
    .default(null)
    .describe('Of one, in cents of the currency: what prices pharmacy, and whatever the tariff does not price'),
  quantity: z.int().min(1).max(10_000).default(1),
}

/** The day and the currency of an event, or of all of a visit. */
export const dayFields = {
  plan_id: EntryId,
  event_date: Day.describe('The day of the event: what was valid then prices it'),
  currency: PlanCurrency.describe("Must be the line's"),
}

/** The input of one quote. */
export const coverageFields = { ...dayFields, ...eventFields, ...knownFields }

/** What a plan line says beside its copays, as SITEDS tells it of a coverage. It changes no amount. */
const LineTerms = z
  .object({
    coverage_type: z.string().nullable(),
    coverage_subtype: z.string().nullable(),
    maximum_cents: z.int().nullable(),
    waiting_until: z.string().meta({ format: 'date' }).nullable(),
    guarantee_letter: z.boolean().nullable(),
  })
  .meta({ id: 'PlanLineTerms' })

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
]).meta({ id: 'CoverageExplanationStep' })

/** The plan's and the patient's part of one event, and why. Amounts are in whole cents of the currency. */
export const CoverageQuote = z
  .object({
    plan_id: z.int(),
    benefit_id: z.int(),
    event_date: z.string().meta({ format: 'date' }),
    kind: CoverageKind,
    tariff_code: z.string().nullable(),
    list_price_cents: z.int().nullable(),
    currency: PlanCurrency,
    quantity: z.int(),
    unit_price_cents: z.int(),
    price_cents: z.int().describe('Unit price times quantity'),
    fixed_copay_cents: z.int().describe('Once for the visit, never more than the price; none of pharmacy'),
    variable_copay_cents: z.int().describe('A percentage of what is left'),
    patient_cents: z.int().describe('Both copays'),
    plan_cents: z.int().describe('The rest of the price'),
    source: z.enum(['explicit_price', 'units', 'list_price']),
    plan_line_id: z.int(),
    payment_category_id: z.int(),
    visit_line_count: z
      .int()
      .optional()
      .describe(
        'How many events of one visit share the fixed copay; 1: a visit of one line. Absent before visits were known',
      ),
    igv_included: z.literal(false).optional().describe('Amounts are without IGV. Absent as above'),
    line_terms: LineTerms.optional().describe('Absent as above'),
    revision: z.int().describe('Asked again at this revision, the answer is the same for ever'),
    explanation: z.array(CoverageStep).readonly().optional(),
  })
  .meta({ id: 'CoverageQuote' })
