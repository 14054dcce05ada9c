import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const cancel = command({
  summary: 'Cancel a case that the registry does not have',
  description:
    'In the states `queued`, `held`, `rejected` and `citizen_not_found`. One that is being sent has to end first, and one in doubt has to be resolved first: the registry may have it.',
  route: 'POST /v1/snvs/cases/{case_id}/cancel',
  scope: 'cases:write',
  input: z.strictObject(casePath),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
