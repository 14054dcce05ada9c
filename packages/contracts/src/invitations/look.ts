import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'

const Invitation = z
  .object({
    tenant_id: Id.describe('The tenant'),
    tenant_name: z.string().describe('What the tenant is called'),
    name: z.string().describe('The name of who is invited'),
    email: z.string().describe('The e-mail address by which they will sign in'),
    expires_at: Instant.describe('Until when it is open'),
  })
  .meta({ id: 'Invitation', description: 'Who is invited, and where to' })

export const look = query({
  summary: 'Look at an invitation',
  description: 'It uses nothing up, so a link that something opens by itself stays good.',
  route: 'POST /v1/invitations/look',
  scope: 'public',
  input: z.strictObject({ token: SecretOfLink }),
  output: Invitation,
  refusals: ['invitation_not_open'],
})
