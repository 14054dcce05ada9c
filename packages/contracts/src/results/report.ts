import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Result } from '../lab-reports/lab-report.ts'
import { RESULT_REFUSALS, resultInput } from './result-input.ts'

export const report = command({
  summary: 'Report a result of any sample',
  description:
    'Checked at once, kept, and sent once the sample has its number at the registry: until then it is `waiting_for_sample`, and it is cancelled with the sample. A sample has as many results as there are. One that may have arrived is `in_doubt` until somebody resolves it.',
  route: 'POST /v1/snvs/samples/{sample_id}/results',
  scope: 'cases:write',
  input: z.strictObject({ sample_id: Id.describe('The sample'), ...resultInput }),
  output: Result,
  status: 202,
  location: '/v1/snvs/results/{id}',
  withoutRevision: true,
  refusals: [...RESULT_REFUSALS],
})
