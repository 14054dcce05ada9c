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
 * The keys of a setting, `1:<base64> 2:<base64>`: 32 bytes each, the version before the colon. Versions only grow.
 * A key may go when nothing is sealed by it any more.
 * @throws OperatorError that names the wrong entry, never its content
 */
export function readKeyRing(setting: string, text: string): KeyRing {
  const keys = new Map<number, KeyObject>()
  for (const [place, entry] of text.trim().split(/\s+/).entries()) {
    const [, version, secret = ''] = /^(\d{1,9}):(.+)$/.exec(entry) ?? []
    const bytes = Buffer.from(secret, 'base64')
    if (version === undefined || Number(version) === 0 || bytes.length !== KEY_BYTES || keys.has(Number(version)))
      throw new OperatorError(
        `${setting}: entry ${place + 1} should be <version>:<${KEY_BYTES} bytes in base64>, with a version of its own from 1 on.`,
      )
    keys.set(Number(version), createSecretKey(bytes))
  }
  return {
    newest: Math.max(...keys.keys()),
    keyOf(version) {
      const key = keys.get(version)
      if (key === undefined) throw new Error(`${setting} holds no version ${version}, by which this is sealed`)
      return key
    },
  }
}
