import { z } from 'zod'
import { command } from '../operation/operation.ts'

export const reseal = command({
  summary: 'Seal reports anew with the newest key',
  description:
    'A batch of those that older keys seal, at most 500. Repeat it until none is left; cases can be read and sent meanwhile.',
  route: 'POST /v1/snvs/cases/reseal',
  scope: 'admin',
  input: z.strictObject({}),
  output: z
    .object({ key_version: z.int(), resealed: z.int(), left: z.int().describe('Still sealed by older keys') })
    .meta({ id: 'ResealedCases' }),
  isLong: true,
  refusals: [],
})
