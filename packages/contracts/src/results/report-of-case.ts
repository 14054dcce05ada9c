import { z } from 'zod'
import { casePath } from '../cases/case.ts'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Result } from '../lab-reports/lab-report.ts'
import { RESULT_REFUSALS, resultInput } from './result-input.ts'

export const reportOfCase = command({
  summary: "Report a result of a case's sample",
  description:
    'As `POST /v1/snvs/samples/{sample_id}/results`, of a sample of this case alone: one of another case, or of a case made elsewhere, is not found here.',
  route: 'POST /v1/snvs/cases/{case_id}/samples/{sample_id}/results',
  scope: 'cases:write',
  input: z.strictObject({ ...casePath, sample_id: Id.describe('The sample'), ...resultInput }),
  output: Result,
  status: 202,
  location: '/v1/snvs/results/{id}',
  withoutRevision: true,
  refusals: [...RESULT_REFUSALS],
})
