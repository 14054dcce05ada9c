import { z } from 'zod'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { StoredProcedureCode } from '../values/text.ts'
import { questionQualifiers } from './qualifiers.ts'

const Quantity = z.int().min(1).max(10_000)

/** The input of one quote. */
export const quoteFields = {
  convenio_id: ConvenioId,
  procedure_code: StoredProcedureCode,
  event_date: Day.describe('The day of the event: what was valid then prices it'),
  appointment_type_id: Id.nullable()
    .default(null)
    .describe('The appointment type, for its rule in the period; null: none'),
  quantity: Quantity.default(1).describe('How many of it'),
  ...questionQualifiers,
  code_table: z
    .enum(CODE_TABLES)
    .nullable()
    .default(null)
    .describe('The TISS table of the code, such as 22: only sources of prices for it, or for any, price it; null: any'),
  revision: Revision.nullable()
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
    rule: z.enum(rules).describe('The rule that was tried'),
    applied: z.boolean().describe('Whether it had a part in the price'),
    because: z.string().describe('Why, in words'),
    exact: z.string().optional().describe("The amount before rounding, in the currency's unit"),
    rounded_cents: Amount.optional().describe('The amount after rounding half up, in cents'),
  })
}

export const ExplanationStep = explanationStep([
  'period',
  'coverage',
  'override',
  'particular',
  'part',
  'table',
  'quantity',
  'copay',
]).meta({ id: 'ExplanationStep', description: 'A rule that was tried for the price' })

/** Which publication of a price table priced, where the version that the contract names does not say it. */
export const PriceTableEdition = z
  .object({
    version: z.string().describe('The version of the table'),
    errata: Count.describe('Its errata; 0: the first publication'),
    valid_from: z
      .string()
      .nullable()
      .meta({ format: 'date', description: 'The first day that it prices; null: it prices all days' }),
  })
  .meta({
    id: 'PriceTableEdition',
    description:
      'The edition and errata that priced; there only where the price is of an edition of a family, or of an errata',
  })

/** What the question said of who, where and under which plan, only where it said it. */
const answeredQualifiers = {
  plan_id: z.string().optional().describe('The plan, as it was asked for; left out: not said'),
  accommodation: z
    .enum(ACCOMMODATIONS)
    .optional()
    .describe('The accommodation, as it was asked for; left out: not said'),
  provider_id: z.string().optional().describe('The provider, as it was asked for; left out: not said'),
  specialty: z.string().optional().describe('The specialty, as it was asked for; left out: not said'),
}

/** The price of one event, and why. Amounts are in whole centavos. */
export const Quote = z
  .object({
    convenio_id: z.string().meta({ format: 'uuid', description: 'The convenio' }),
    procedure_code: z.string().describe('The code of the procedure, as it was asked for'),
    event_date: z.string().meta({ format: 'date', description: 'The day of the event' }),
    appointment_type_id: z.string().nullable().describe('The appointment type, by its id; null: none'),
    quantity: Quantity.describe('How many of it'),
    ...answeredQualifiers,
    code_table: z.enum(CODE_TABLES).optional().describe('The TISS table that was asked for; only where one was'),
    unit_price_cents: Amount.describe('The price of one, in centavos, rounded once'),
    price_cents: Amount.describe('Unit price times quantity'),
    copay_cents: Amount.describe('The copay (coparticipação) of the line, in centavos'),
    payer_cents: Amount.describe('What the payer pays of the price, in centavos'),
    patient_cents: Amount.describe('What the patient pays of the price, in centavos; self-pay: all of it'),
    source: z
      .enum(['override', 'particular', 'table'])
      .describe('Where the price is from: the own price of the period, the self-pay catalogue, or the price table'),
    price_table_edition: PriceTableEdition.optional(),
    period_id: z.string().nullable().describe('The contract period in force, by its id; null: self-pay without one'),
    requires_card_number: z.boolean().describe('Whether the patient must present the insurance card'),
    requires_authorization: z.boolean().describe('Whether prior authorization is required'),
    revision: Revision.describe('Asked again at this revision, the answer is the same for ever'),
    explanation: z
      .array(ExplanationStep)
      .readonly()
      .optional()
      .describe('Each rule that was tried, in order; in a list only where `explain` is true'),
  })
  .meta({ id: 'Quote', description: 'The price of one event on its day, and why' })

/** Stands in the place of a quote that a list cannot give. */
export const QuoteRefused = z
  .object({
    code: z.string().describe('The code of the refusal, as a single quote answers it'),
    status: z.int().min(400).max(499).describe('The HTTP status that a single quote answers'),
    detail: z.string().describe('What is wrong, in a sentence'),
  })
  .meta({ id: 'QuoteRefused', description: 'Why a quote cannot be given' })
