import { query } from '../operation/operation.ts'
import { ActQuote } from './act-answer.ts'
import { ActInput } from './act-question.ts'

export const quote = query({
  summary: 'Price a whole act',
  description:
    'Procedures, people and expenses of one session, by the rules of acts that the period in force on their day carries. A line that cannot be priced says why, and the others are priced. A rule that was never agreed is named, and never guessed.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/acts/quote',
  scope: 'prices:read',
  input: ActInput,
  output: ActQuote,
  fromPriceBooks: true,
  refusals: ['convenio_not_found', 'revision_not_reached', 'amount_too_large'],
})
