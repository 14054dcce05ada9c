import { z } from 'zod'
import { LOWEST_ID_CASO } from '@vigencia/domain/case-reports/case-resolution.ts'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const resolve = command({
  summary: 'Say whether a case in doubt had arrived',
  description:
    'Somebody looked it up in the registry: `was_sent` with its number there makes the case `reported`, `was_not_sent` puts it into the queue again. What was said can be changed until the next attempt begins, a sample goes out under the number, or the report is purged.',
  route: 'POST /v1/snvs/cases/{case_id}/resolve',
  scope: 'cases:write',
  input: z
    .strictObject({
      ...casePath,
      resolution: z.enum(['was_sent', 'was_not_sent']),
      id_caso: z
        .int()
        .min(LOWEST_ID_CASO)
        .nullable()
        .default(null)
        .describe("The registry's number; with `was_sent` alone"),
    })
    .refine(({ resolution, id_caso }) => (resolution === 'was_sent') === (id_caso !== null), {
      path: ['id_caso'],
      message: 'is said with was_sent, and only with it',
    }),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move', 'id_caso_taken'],
})
