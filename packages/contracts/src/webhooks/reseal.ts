import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'

export const reseal = command({
  summary: 'Seal the secrets of webhooks anew with the newest key',
  description:
    'Those that older keys seal, and the secret at the issuer of sign-ins with them. The secrets themselves stay. Once each tenant has done it, the older keys may go.',
  route: 'POST /v1/webhooks/reseal',
  scope: 'admin',
  input: z.strictObject({}),
  output: z
    .object({
      key_version: Count.describe('The version of the newest key'),
      resealed: Count.describe('The secrets of how many webhooks were sealed anew'),
      is_issuer_resealed: z.boolean().describe('Whether the secret at the issuer of sign-ins was sealed anew'),
    })
    .meta({ id: 'ResealedWebhooks', description: 'What sealing anew did' }),
  withoutRevision: true,
  refusals: ['webhooks_not_set_up'],
})
