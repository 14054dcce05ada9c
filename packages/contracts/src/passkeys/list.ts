import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { Passkey } from './passkey.ts'

export const list = query({
  summary: "List one's own passkeys",
  description: 'Those by which one may sign in, the newest first.',
  route: 'GET /v1/passkeys',
  scope: 'signed_in',
  input: z.strictObject(paging),
  output: page(Passkey),
  refusals: [],
})
