import { z } from 'zod'
import { casePath } from '../cases/case.ts'
import { command } from '../operation/operation.ts'
import { Sample } from '../lab-reports/lab-report.ts'
import { sampleInput } from './sample-input.ts'

export const report = command({
  summary: 'Report a sample of a case',
  description:
    'Checked at once, kept, and sent once the case has its number at the registry: until then it is `waiting_for_case`, and it is cancelled with the case. The same `source_reference` with the same sample is the same report. No answer of the registry is known that would tell a second one from the first, so one that may have arrived is `in_doubt` until somebody resolves it.',
  route: 'POST /v1/snvs/cases/{case_id}/samples',
  scope: 'cases:write',
  input: z.strictObject({ ...casePath, ...sampleInput }),
  output: Sample,
  status: 202,
  location: '/v1/snvs/samples/{id}',
  withoutRevision: true,
  refusals: [
    'case_not_found',
    'case_cannot_move',
    'desk_not_set',
    'item_not_mapped',
    'report_faulty',
    'source_reference_taken',
    'sample_already_reported',
  ],
})
