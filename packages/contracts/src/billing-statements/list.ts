import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { StatementInList } from './statement.ts'

export const list = query({
  summary: 'List the statements of payers',
  description: 'The newest first.',
  route: 'GET /v1/billing/statements',
  scope: 'billing:read',
  input: z.strictObject({
    convenio_id: ConvenioId.nullable().default(null).describe('Those of this payer alone'),
    ...paging,
  }),
  output: page(StatementInList),
  refusals: [],
})
