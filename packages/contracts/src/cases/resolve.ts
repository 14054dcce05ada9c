import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Case, casePath } from './case.ts'

export const resolve = command({
  summary: 'Say whether a case in doubt had arrived',
  description:
    'Somebody looked it up in the registry: `was_sent` with its number there makes the case `reported`, `was_not_sent` puts it into the queue again.',
  route: 'POST /v1/snvs/cases/{case_id}/resolve',
  scope: 'cases:write',
  input: z
    .strictObject({
      ...casePath,
      resolution: z.enum(['was_sent', 'was_not_sent']),
      id_caso: z.int().min(1).nullable().default(null).describe("The registry's number; with `was_sent` alone"),
    })
    .refine(({ resolution, id_caso }) => (resolution === 'was_sent') === (id_caso !== null), {
      path: ['id_caso'],
      message: 'is said with was_sent, and only with it',
    }),
  output: Case,
  refusals: ['case_not_found', 'case_cannot_move'],
})
