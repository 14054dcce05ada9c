import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'

export const signOut = command({
  summary: 'Sign out',
  description: 'Ends the current session, and takes its cookie away.',
  route: 'DELETE /v1/sessions/current',
  scope: 'signed_in',
  input: z.strictObject({}),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: [],
})
