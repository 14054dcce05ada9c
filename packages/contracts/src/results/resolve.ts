import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { NUMBER_ONLY_IF_SENT, resolutionFields } from '../lab-reports/lab-resolution.ts'
import { Result } from '../lab-reports/lab-report.ts'

export const resolve = command({
  summary: 'Say whether a result in doubt had arrived',
  description:
    "`was_sent` makes it `reported`, with the registry's number where somebody knows it; `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, or the result is purged.",
  route: 'POST /v1/snvs/results/{result_id}/resolve',
  scope: 'cases:write',
  input: z
    .strictObject({ result_id: Id.describe('The result'), ...resolutionFields })
    .refine(NUMBER_ONLY_IF_SENT.fits, NUMBER_ONLY_IF_SENT),
  output: Result,
  refusals: ['result_not_found', 'lab_report_cannot_move', 'registry_number_taken'],
})
