import { z } from 'zod'
import { Amount } from '../values/amount.ts'
import { Revision } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { CSV, XLSX } from '../values/uploaded-file.ts'
import { questionQualifiers } from './qualifiers.ts'
import { PricePart } from './price-part.ts'
import { knownOnce, Quote, quoteFields, QuoteRefused } from './quote-fields.ts'

const { convenio_id, event_date, code_table, revision, known_at } = quoteFields
const quoted = Quote.pick({ source: true, period_id: true }).shape

const EffectivePrice = z
  .object({
    procedure_code: z.string().describe('The code of the procedure'),
    procedure_name: z.string().nullable().describe('What the procedure is called; null: no name'),
    unit_price_cents: Amount.nullable().describe('The price of one, in centavos; null: it is refused'),
    source: quoted.source.nullable().describe('Where the price is from; null: it is refused'),
    period_id: quoted.period_id,
    parts: z
      .array(PricePart)
      .readonly()
      .optional()
      .describe('Of what a price by formula is made, exact; only of such a price'),
    refusal: QuoteRefused.nullable().describe('Why a quote of this code is refused that day'),
  })
  .meta({ id: 'EffectivePrice', description: 'The price of one procedure on the day' })

export const prices = query({
  summary: 'List every price of a day',
  description:
    'Each code that the own prices of the period, the self-pay catalogue or the price table know that day, with the price that a quote of one has. In code-point order of the codes, not paged, and sent while it is read.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/prices',
  scope: 'prices:read',
  input: z
    .strictObject({
      convenio_id,
      event_date,
      code_table,
      revision,
      known_at,
      ...questionQualifiers,
      format: z
        .enum(['json', 'csv', 'xlsx'])
        .default('json')
        .describe('The form of the answer: csv and xlsx are files, over REST alone; tRPC answers JSON'),
    })
    .refine(...knownOnce),
  output: z
    .object({
      convenio_id: z.string().meta({ format: 'uuid', description: 'The convenio' }),
      event_date: z.string().meta({ format: 'date', description: 'The day that was asked for' }),
      revision: Revision.describe('Asked again at this revision, the answer is the same for ever'),
      price_table_version: z.string().nullable().describe('The price table that the period names'),
      price_table_available: z
        .boolean()
        .describe('False: its rows are not here, because the convenio does not know it'),
      items: z.array(EffectivePrice).describe('In code-point order of the codes'),
    })
    .meta({ id: 'EffectivePrices', description: 'Every price of a convenio on one day' }),
  isLong: true,
  refusals: ['convenio_not_found', 'no_period_in_force', 'revision_not_reached'],
})

/** The same as a file, at the same address. */
export const pricesFile = query({
  ...prices,
  description:
    'As a file where `format` asks for one: a header, and a line for each code, its price with a point. A code that is refused has no price, and the code of its refusal. Of a price by formula each part has its base, its percentages and its amount, exact.',
  answersAs: [CSV, XLSX],
})
