import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { page, paging } from '../values/page.ts'
import { APPEAL_STATES, BillingAppealInList } from './appeal.ts'

export const list = query({
  summary: 'List appeals',
  description: 'The newest first.',
  route: 'GET /v1/billing/appeals',
  scope: 'billing:read',
  input: z.strictObject({
    convenio_id: ConvenioId.nullable().default(null).describe('Those to this payer alone'),
    statement_id: Id.nullable().default(null).describe('Those against this statement alone'),
    state: z.enum(APPEAL_STATES).nullable().default(null).describe('Those in this state alone'),
    ...paging,
  }),
  output: page(BillingAppealInList),
  refusals: [],
})
