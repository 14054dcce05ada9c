import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { storedLabel } from '../values/text.ts'
import { Case, casePath } from './case.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

export const cancel = command({
  summary: 'Cancel a case',
  description:
    'In the states `queued`, `held`, `rejected` and `citizen_not_found`, and in doubt where `doubt_because` says why. One that is being sent has to end first, and one whose answer is unknown has to be resolved first: the registry may have it. What the registry has stays `reported` or `adopted`: with a `reason` it is marked as to be cancelled there by hand (`pending_manual`), until somebody acknowledges that.',
  route: 'POST /v1/snvs/cases/{case_id}/cancel',
  scope: 'cases:write',
  input: z.strictObject({
    ...casePath,
    reason: storedLabel(500)
      .meta(PERSONAL)
      .nullable()
      .default(null)
      .describe('Why it was reported by mistake. Sealed as the report is; kept only for a case that the registry has'),
  }),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
