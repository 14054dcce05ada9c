import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { CurrentSession } from './session.ts'

export const current = query({
  summary: 'Get the current session',
  description: 'Who is signed in, and what they may do.',
  route: 'GET /v1/sessions/current',
  scope: 'signed_in',
  input: z.strictObject({}),
  output: CurrentSession,
  refusals: [],
})
