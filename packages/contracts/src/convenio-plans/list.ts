import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { ConvenioPlan } from './convenio-plan.ts'

export const list = query({
  summary: 'List the plans of a convenio',
  description: 'In order of their code.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/plans',
  scope: 'contracts:read',
  input: z.strictObject({
    convenio_id: ConvenioId,
    include_inactive: z.boolean().default(false).describe('Include deactivated plans'),
    search: text(100).nullable().default(null).describe('Part of the code or the name, in any case'),
    ...paging,
  }),
  output: page(ConvenioPlan),
  refusals: ['convenio_not_found'],
})
