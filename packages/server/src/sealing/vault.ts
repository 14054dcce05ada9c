import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Sealed bytes, and the version of the key that sealed them. */
export interface Sealed {
  readonly sealed: Buffer
  readonly key_version: number
}

/** The owner of sealed bytes. They open in their own place alone, so rows cannot be exchanged. */
export interface Place {
  readonly tenant_id: string
  /** What it is of: the id of a row, or a word where the tenant has one such secret. */
  readonly id: string
}

export interface Vault {
  readonly newest: number
  seal(place: Place, value: unknown): Sealed
  /** @throws Error where the bytes were changed, or belong elsewhere or to a missing key; it names no value */
  open(place: Place, sealed: Sealed): unknown
}

/** AES-256-GCM over JSON: nonce (12 bytes), tag (16), ciphertext. Tenant, owner and key version are authenticated with it. */
export function makeVault(ring: KeyRing): Vault {
  const boundTo = ({ tenant_id, id }: Place, version: number) => Buffer.from(`${tenant_id}\n${id}\n${version}`)
  return {
    newest: ring.newest,
    seal(place, value) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, ring.keyOf(ring.newest), nonce).setAAD(boundTo(place, ring.newest))
      const bytes = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), bytes]), key_version: ring.newest }
    },
    open(place, { sealed, key_version }) {
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv(CIPHER, ring.keyOf(key_version), nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(boundTo(place, key_version)).setAuthTag(tag)
      const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as unknown
    },
  }
}
