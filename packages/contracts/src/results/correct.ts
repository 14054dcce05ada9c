import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Result } from '../lab-reports/lab-report.ts'
import { resultBody } from './result-input.ts'

export const correct = command({
  summary: 'Correct a result that was not sent or was refused',
  description: 'Full replacement of what it says. It is sent again as soon as its sample has its number.',
  route: 'PUT /v1/snvs/results/{result_id}',
  scope: 'cases:write',
  input: z.strictObject({ result_id: Id.describe('The result'), ...resultBody }),
  output: Result,
  refusals: ['result_not_found', 'item_not_mapped', 'report_faulty', 'lab_report_cannot_move'],
})
