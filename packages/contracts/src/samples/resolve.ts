import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { NUMBER_IF_SENT, resolutionFields } from '../lab-reports/lab-resolution.ts'
import { Sample } from '../lab-reports/lab-report.ts'

export const resolve = command({
  summary: 'Say whether a sample in doubt had arrived',
  description:
    'Somebody looked it up in the registry: `was_sent` with its number there makes it `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a result goes out under the number, or the sample is purged.',
  route: 'POST /v1/snvs/samples/{sample_id}/resolve',
  scope: 'cases:write',
  input: z
    .strictObject({ sample_id: Id.describe('The sample'), ...resolutionFields })
    .refine(NUMBER_IF_SENT.fits, NUMBER_IF_SENT),
  output: Sample,
  refusals: ['sample_not_found', 'lab_report_cannot_move', 'registry_number_taken'],
})
