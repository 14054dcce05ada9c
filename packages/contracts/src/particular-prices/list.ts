import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { ParticularPrice } from './particular-price.ts'

export const list = query({
  summary: 'List particular prices',
  description: 'In order of their code.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/particular-prices',
  scope: 'contracts:read',
  input: z.strictObject({
    convenio_id: ConvenioId,
    include_inactive: z.boolean().default(false).describe('Include deleted entries'),
    search: text(100).nullable().default(null).describe('Part of the code or the name, in any case'),
    ...paging,
  }),
  output: page(ParticularPrice),
  refusals: ['convenio_not_found'],
})
