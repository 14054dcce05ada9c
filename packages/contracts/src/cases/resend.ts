import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const resend = command({
  summary: 'Send a case again as it is',
  description: 'In the states `rejected`, `citizen_not_found` and `held`.',
  route: 'POST /v1/snvs/cases/{case_id}/resend',
  scope: 'cases:write',
  input: z.strictObject(casePath),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move', 'queue_paused'],
})
