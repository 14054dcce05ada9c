import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { knownOnce, quoteFields } from './quote-fields.ts'

const { convenio_id, event_date, revision, known_at } = quoteFields

const PricedProcedure = z
  .object({
    procedure_code: z.string().describe('The code of the procedure'),
    procedure_name: z.string().nullable().describe('What the procedure is called; null: no name'),
  })
  .meta({ id: 'PricedProcedure', description: 'A procedure that something prices that day' })

export const searchProcedures = query({
  summary: 'Search the procedures of a day',
  description:
    'Among the codes that the own prices of the period, the self-pay catalogue or the price table know that day. Those whose code begins with the text come first, then all others, in code-point order. A code that is found may be refused by a quote, such as one that the period excludes.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/procedures',
  scope: 'prices:read',
  input: z
    .strictObject({
      convenio_id,
      event_date,
      revision,
      known_at,
      search: text(100).min(1).describe('Part of the code or the name, in any case and with any accents'),
      ...paging,
    })
    .refine(...knownOnce),
  output: page(PricedProcedure),
  refusals: ['convenio_not_found', 'no_period_in_force', 'revision_not_reached'],
})
