import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { StoredProcedureCode } from '../values/text.ts'

/** The input of one quote. */
export const quoteFields = {
  convenio_id: ConvenioId,
  procedure_code: StoredProcedureCode,
  event_date: Day.describe('The day of the event: what was valid then prices it'),
  appointment_type_id: Id.nullable().default(null),
  quantity: z.int().min(1).max(10_000).default(1),
  revision: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('As known at this revision of the convenio; without it, the newest'),
  known_at: Instant.nullable().default(null).describe('As known at this instant; not together with revision'),
}

/** For `.refine(...knownOnce)`. */
export const knownOnce = [
  ({ revision, known_at }: { revision: number | null; known_at: unknown }) => revision === null || known_at === null,
  { path: ['known_at'], message: 'must not be given together with revision' },
] satisfies [unknown, object]

/** A rule that was tried: one of those by which something is priced. */
export function explanationStep<Rule extends string>(rules: readonly [Rule, ...Rule[]]) {
  return z.object({
    rule: z.enum(rules),
    applied: z.boolean(),
    because: z.string(),
    exact: z.string().optional().describe("Before rounding, in the currency's unit"),
    rounded_cents: z.int().optional().describe('After rounding half up'),
  })
}

const ExplanationStep = explanationStep([
  'period',
  'coverage',
  'override',
  'particular',
  'table',
  'quantity',
  'copay',
]).meta({ id: 'ExplanationStep' })

/** The price of one event, and why. Amounts are in whole centavos. */
export const Quote = z
  .object({
    convenio_id: z.string(),
    procedure_code: z.string(),
    event_date: z.string().meta({ format: 'date' }),
    appointment_type_id: z.string().nullable(),
    quantity: z.int(),
    unit_price_cents: z.int(),
    price_cents: z.int().describe('Unit price times quantity'),
    copay_cents: z.int(),
    payer_cents: z.int(),
    patient_cents: z.int(),
    source: z.enum(['override', 'particular', 'table']),
    period_id: z.string().nullable(),
    requires_card_number: z.boolean(),
    requires_authorization: z.boolean(),
    revision: z.int().describe('Asked again at this revision, the answer is the same for ever'),
    explanation: z.array(ExplanationStep).readonly().optional(),
  })
  .meta({ id: 'Quote' })

/** Stands in the place of a quote that a list cannot give. */
export const QuoteRefused = z
  .object({ code: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: 'QuoteRefused' })
