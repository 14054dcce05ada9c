import { z } from 'zod'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const PasskeyId = Id.describe('The passkey')

export const Passkey = z
  .object({
    id: PasskeyId,
    name: z.string().nullable().describe('What its person calls it; null: they gave it no name'),
    browser: z.string().describe('What the browser called itself in which it was made; empty: it did not'),
    created_at: Instant.describe('When it was made'),
    last_used_at: Instant.nullable().describe('When somebody last signed in by it; null: nobody has'),
  })
  .meta({ id: 'Passkey', description: 'What a device keeps of a person, by which they sign in' })

/** Bytes as WebAuthn sends them in JSON: base64url without padding. */
export function bytesAsText(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/, 'must be base64url')
}

/** Of 1,023 bytes at the most, as the standard says. */
export const CredentialId = bytesAsText(1364).describe('The id that the device gave to the passkey, as base64url')

export const Challenge = z.string().describe('What the device signs, once, within 5 minutes, as base64url')

export const RpId = z.string().describe('The host of the page, to which the passkey is bound')

export const ClientData = bytesAsText(8000).describe('`clientDataJSON` of WebAuthn, as base64url')
