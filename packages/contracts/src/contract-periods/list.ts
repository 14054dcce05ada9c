import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ContractPeriod, PeriodStatus } from './contract-period.ts'

export const list = query({
  summary: 'List contract periods',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts',
  scope: 'contracts:read',
  input: z.strictObject({
    convenio_id: ConvenioId,
    status: PeriodStatus.nullable().default(null).describe('Filter by status, as seen today'),
    include_inactive: z.boolean().default(false).describe('Include deleted drafts'),
    ...paging,
  }),
  output: page(ContractPeriod),
  refusals: ['convenio_not_found'],
})
