import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { issuerFields } from './sign-in-issuer.ts'

/** Why an issuer gave no answer that can be used. */
export const ISSUER_FAULTS = ['silent', 'certificate', 'elsewhere', 'too_large', 'not_an_issuer'] as const

const IssuerCheck = z
  .object({
    issuer: z.string().describe('The issuer that was asked'),
    fault: z
      .enum(ISSUER_FAULTS)
      .nullable()
      .describe(
        'Why people cannot sign in there: it is silent, its certificate is not trusted, it sends elsewhere, its answer is too large, or it is no issuer; null: they can',
      ),
    detail: z.string().describe('The same as a sentence'),
    authorization_endpoint: z.string().nullable().describe('Where people sign in there; null: it did not say'),
  })
  .meta({ id: 'IssuerCheck', description: 'What an issuer answered about itself' })

export const checkSignIn = query({
  summary: 'Try an issuer, before it is set or after',
  description:
    'Asks it what it says of itself, as each sign-in does, and stores nothing. Whether the client and its secret are right is known at the first sign-in alone.',
  route: 'POST /v1/tenant/sign-in/check',
  scope: 'admin',
  input: z.strictObject({ issuer: issuerFields.issuer }),
  output: IssuerCheck,
  refusals: ['issuer_address_refused'],
})
