import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const acknowledge = command({
  summary: 'Say that our information was added to an adopted case',
  description:
    'The registry had a case of this person and event already (`adopted`), and asks that information be added there by hand. Once said, it stays said.',
  route: 'POST /v1/snvs/cases/{case_id}/acknowledge',
  scope: 'cases:write',
  input: z.strictObject(casePath),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
