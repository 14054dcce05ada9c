import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { Override } from './override.ts'

export const list = query({
  summary: 'List the overrides of a period',
  description: 'By code; those of one code stand in one order on all pages.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides',
  scope: 'contracts:read',
  input: z.strictObject({
    ...periodPath,
    search: text(100).nullable().default(null).describe('Part of the code or the name'),
    ...paging,
  }),
  output: page(Override),
  refusals: ['convenio_not_found', 'period_not_found'],
})
