import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'
import { hasNumberIfSent, NUMBER_IF_SENT, resolutionFields } from './resolution.ts'

export const resolve = command({
  summary: 'Say whether a case in doubt had arrived',
  description:
    'Somebody looked it up in the registry: `was_sent` with its number there makes the case `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a sample goes out under the number, or the report is purged.',
  route: 'POST /v1/snvs/cases/{case_id}/resolve',
  scope: 'cases:write',
  input: z.strictObject({ ...casePath, ...resolutionFields }).refine(hasNumberIfSent, NUMBER_IF_SENT),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move', 'id_caso_taken'],
})
