import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { AppointmentType } from './appointment-type.ts'

export const list = query({
  summary: 'List appointment types',
  description: 'In order of their name.',
  route: 'GET /v1/scheduling/appointment-types',
  scope: 'contracts:read',
  input: z.strictObject({
    include_inactive: z.boolean().default(false).describe('Include deactivated appointment types'),
    search: text(100).nullable().default(null).describe('Part of the name, in any case'),
    ...paging,
  }),
  output: page(AppointmentType),
  refusals: [],
})
