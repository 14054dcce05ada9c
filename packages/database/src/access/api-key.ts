import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghijkmnopqrstuvwxyz'
const SECRET_LENGTH = 28
const CHECK_LENGTH = 4
// Bytes from here on are skipped: they would favour the first characters.
const FAIR_BYTES = 256 - (256 % ALPHABET.length)

/** A key as it is shown once: `vig_live_` + 28 random characters (163 bits) + 4 of checksum. */
export function makeApiKey(): string {
  const body = `vig_live_${randomCharacters(SECRET_LENGTH)}`
  return body + checksumOf(body)
}

/** The one key that is a constant. It exists only in a demo, which listens on the loopback interface alone. */
export const DEMO_KEY = 'vig_demo_0000000000000000000000000000'

/** Whether a text can be a tenant's key at all, so that a typing mistake costs no query. The demo's key is none. */
export function looksLikeApiKey(key: string): boolean {
  if (!/^vig_live_[0-9A-Za-z]{32}$/.test(key)) return false
  return checksumOf(key.slice(0, -CHECK_LENGTH)) === key.slice(-CHECK_LENGTH)
}

/**
 * What is stored of a key. A key has far more random bits than anyone could guess, so one round of SHA-256 is enough.
 */
export function hashOfApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The beginning of a key, which may be shown again to recognise it. */
export function prefixOfApiKey(key: string): string {
  return key.slice(0, 'vig_live_'.length + 4)
}

function randomCharacters(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < FAIR_BYTES && text.length < length) text += ALPHABET[byte % ALPHABET.length]
    }
  }
  return text
}

function checksumOf(body: string): string {
  const digest = createHash('sha256').update(`vigencia:${body}`).digest()
  return [...digest.subarray(0, CHECK_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}
