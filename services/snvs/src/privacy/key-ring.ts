import { createSecretKey, type KeyObject } from 'node:crypto'
import { OperatorError } from '@vigencia/database/operator-error.ts'

const KEY_BYTES = 32

/** The operator's encryption keys by version: the newest seals, all open. */
export interface KeyRing {
  readonly newest: number
  /** @throws Error where the version is not in the ring */
  keyOf(version: number): KeyObject
}

/**
 * `1:<base64> 2:<base64>`: 32 bytes each, the version before the colon. Versions only grow.
 * A key may go when nothing is sealed by it any more.
 * @throws OperatorError that names the wrong entry, never its content
 */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<number, KeyObject>()
  for (const [place, entry] of text.trim().split(/\s+/).entries()) {
    const [, version, secret = ''] = /^(\d{1,9}):(.+)$/.exec(entry) ?? []
    const bytes = Buffer.from(secret, 'base64')
    if (version === undefined || Number(version) === 0 || bytes.length !== KEY_BYTES || keys.has(Number(version)))
      throw new OperatorError(
        `SNVS_ENCRYPTION_KEYS: entry ${place + 1} should be <version>:<${KEY_BYTES} bytes in base64>, with a version of its own from 1 on.`,
      )
    keys.set(Number(version), createSecretKey(bytes))
  }
  return {
    newest: Math.max(...keys.keys()),
    keyOf(version) {
      const key = keys.get(version)
      if (key === undefined)
        throw new Error(`SNVS_ENCRYPTION_KEYS holds no version ${version}, by which this is sealed`)
      return key
    },
  }
}

/** @throws OperatorError where it is not 32 bytes in base64 */
export function readSearchKey(text: string): KeyObject {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== KEY_BYTES)
    throw new OperatorError(`SNVS_SEARCH_KEY should be ${KEY_BYTES} bytes in base64, and stay the same for ever.`)
  return createSecretKey(bytes)
}
