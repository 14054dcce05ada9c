import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { Person } from './person.ts'

export const list = query({
  summary: 'List people',
  description: 'The newest first.',
  route: 'GET /v1/people',
  scope: 'admin',
  input: z.strictObject({
    is_active: z.boolean().optional().describe('Those who may sign in, or those who may not; left out: all'),
    ...paging,
  }),
  output: page(Person),
  refusals: [],
})
