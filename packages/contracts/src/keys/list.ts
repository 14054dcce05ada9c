import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ApiKey } from './api-key.ts'

export const list = query({
  summary: 'List keys',
  description: 'The newest first, with those that have ended.',
  route: 'GET /v1/keys',
  scope: 'settings:read',
  input: z.strictObject(paging),
  output: page(ApiKey),
  refusals: [],
})
