import { z } from 'zod'
import { Instant } from '../values/instant.ts'
import { SECRET } from '../values/never-in-the-open.ts'
import { label, text } from '../values/text.ts'

/** The input for the issuer at which people of a tenant sign in. */
export const issuerFields = {
  issuer: z.url().max(2048).describe('The issuer of OpenID Connect, by the very address that its tokens name'),
  client_id: label(255).describe('What the issuer calls this installation'),
  client_secret: text(1024).min(1).describe('The secret by which this installation shows itself there').meta(SECRET),
}

export const SignInIssuer = z
  .object({
    issuer: z.string().describe('The issuer of OpenID Connect'),
    client_id: z.string().describe('What the issuer calls this installation'),
    callback: z.string().describe('The address to which the issuer sends people back: it is registered there'),
    updated_at: Instant.describe('When it was last set'),
  })
  .meta({ id: 'SignInIssuer', description: 'Where people of the tenant sign in by OpenID Connect' })
