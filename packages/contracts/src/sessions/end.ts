import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { SessionId } from './session.ts'

export const end = command({
  summary: "End one of one's own sessions",
  description: 'Every process refuses it within a second. Ending twice changes nothing.',
  route: 'DELETE /v1/sessions/{session_id}',
  scope: 'signed_in',
  input: z.strictObject({ session_id: SessionId }),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['session_not_found'],
})
