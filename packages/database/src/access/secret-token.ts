import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret that opens something to whoever has it: 256 random bits, in characters that any address may hold. */
export function makeToken(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** Whether a text can be such a secret at all, so that nonsense costs no query. */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** What is stored of it. Nobody can guess so many random bits, so one round of SHA-256 is enough. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What the change log tells of a stored hash, so that another hash in its place is seen. */
export function fingerprintOf(stored: Uint8Array | string): string {
  return createHash('sha256').update(stored).digest('hex')
}
