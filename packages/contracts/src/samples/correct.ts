import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Sample } from '../lab-reports/lab-report.ts'
import { sampleBody } from './sample-input.ts'

export const correct = command({
  summary: 'Correct a sample that was not sent or was refused',
  description: 'Full replacement of what it says. It is sent again as soon as its case has its number.',
  route: 'PUT /v1/snvs/samples/{sample_id}',
  scope: 'cases:write',
  input: z.strictObject({
    sample_id: Id.describe('The sample'),
    new_sample: z.boolean().nullable().default(null).describe('null: as it was'),
    ...sampleBody,
  }),
  output: Sample,
  refusals: [
    'sample_not_found',
    'item_not_mapped',
    'report_faulty',
    'lab_report_cannot_move',
    'sample_already_reported',
  ],
})
