import { z } from 'zod'
import { JUDGEMENTS } from '@vigencia/domain/accounts/judge-glosas.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { label } from '../values/text.ts'
import { statementPath } from './statement.ts'
import { StatementItem } from './statement-item.ts'

export const items = query({
  summary: 'List the items of a statement, and who is right',
  description: "In the file's order.",
  route: 'GET /v1/billing/statements/{statement_id}/items',
  scope: 'billing:read',
  input: z.strictObject({
    ...statementPath,
    judgement: z.enum(JUDGEMENTS).nullable().default(null).describe('Those with a cut that is judged so'),
    guide: label(20).nullable().default(null).describe('Those of this guide, by the number of the clinic'),
    matched: z.boolean().nullable().default(null).describe('Those that answer a kept line, or those that answer none'),
    ...paging,
  }),
  output: page(StatementItem),
  refusals: ['statement_not_found'],
})
