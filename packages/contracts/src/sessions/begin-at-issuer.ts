import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { SECRET } from '../values/never-in-the-open.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'

const IssuerVisit = z
  .object({
    address: z.string().describe('Where the browser goes now, at the issuer'),
    visit: z
      .string()
      .describe('What this browser alone holds meanwhile, for 10 minutes: without it nothing comes of the answer')
      .meta(SECRET),
  })
  .meta({ id: 'IssuerVisit', description: 'A way to the issuer, and what brings its answer back' })

export const beginAtIssuer = query({
  summary: 'Begin to sign in at the issuer',
  description:
    'By OpenID Connect: code, PKCE, state and nonce. It stores nothing. With an invitation, whoever comes back takes it up.',
  route: 'POST /v1/sessions/issuer',
  scope: 'public',
  input: z.strictObject({
    tenant_id: Id.describe('The tenant, as the address of its sign-in page names it'),
    invitation: SecretOfLink.nullable()
      .default(null)
      .describe('What the link of an invitation holds; null: there is none'),
    is_fresh: z
      .boolean()
      .default(false)
      .describe('Whether the issuer asks again who somebody is, unless it did within 5 minutes'),
  }),
  output: IssuerVisit,
  refusals: ['issuer_not_set', 'issuer_unavailable', 'invitation_not_open'],
})
