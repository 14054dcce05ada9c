import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const acknowledge = command({
  summary: 'Say that what was to be done by hand at the registry is done',
  description:
    'The registry had a case of this person and event already (`adopted`), and asks that information be added there by hand; or a correction or a mistake was to be entered there (`pending_manual`). A correction is the report from now on. Once said, it stays said.',
  route: 'POST /v1/snvs/cases/{case_id}/acknowledge',
  scope: 'cases:write',
  input: z.strictObject(casePath),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
