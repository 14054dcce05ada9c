import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { Provider } from './provider.ts'

export const list = query({
  summary: 'List providers',
  description: 'In order of their name.',
  route: 'GET /v1/scheduling/providers',
  scope: 'contracts:read',
  input: z.strictObject({
    include_inactive: z.boolean().default(false).describe('Include deactivated providers'),
    search: text(100).nullable().default(null).describe('Part of the name or the registry, in any case'),
    ...paging,
  }),
  output: page(Provider),
  refusals: [],
})
