import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const dispute = command({
  summary: "Say that an adopted case is not our person's",
  description:
    'The registry answered that it had this case already (`adopted`), and somebody who looked there found another person. Until the report is purged; the case is in doubt then, with the reason. If the registry answers with the same number again it stays so. It ends by the number that somebody got in SISA (`resolve`), or is cancelled.',
  route: 'POST /v1/snvs/cases/{case_id}/dispute',
  scope: 'cases:write',
  input: z.strictObject({ ...casePath, reason: z.enum(['not_our_person']).describe('Why it is not ours') }),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
