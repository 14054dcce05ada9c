import { z } from 'zod'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'

export const reseal = command({
  summary: 'Seal reports anew with the newest key',
  description:
    'A batch of those that older keys seal, at most 500. Repeat it until none is left; cases can be read and sent meanwhile.',
  route: 'POST /v1/snvs/cases/reseal',
  scope: 'admin',
  input: z.strictObject({}),
  output: z
    .object({
      key_version: Count.describe('The version of the newest key'),
      resealed: Count.describe('How many were sealed anew'),
      left: Count.describe('How many are still sealed by older keys'),
    })
    .meta({ id: 'ResealedCases', description: 'What one batch of sealing anew did' }),
  isLong: true,
  withoutRevision: true,
  refusals: [],
})
