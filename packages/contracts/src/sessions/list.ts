import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { Session } from './session.ts'

export const list = query({
  summary: "List one's own sessions",
  description: 'Those that are open, the newest first.',
  route: 'GET /v1/sessions',
  scope: 'signed_in',
  input: z.strictObject(paging),
  output: page(Session),
  refusals: [],
})
