import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { Convenio } from './convenio.ts'

export const list = query({
  summary: 'List convenios',
  route: 'GET /v1/scheduling/convenios',
  scope: 'contracts:read',
  input: z.strictObject({
    is_active: z.boolean().nullable().default(null).describe('Filter by active status'),
    search: text(100)
      .nullable()
      .default(null)
      .describe('Part of the name or the ANS code, in any case and with any accents'),
    ...paging,
  }),
  output: page(Convenio),
  refusals: [],
})
