import { createSecretKey, type KeyObject } from 'node:crypto'
import { OperatorError } from '@vigencia/database/operator-error.ts'

const KEY_BYTES = 32

/** @throws OperatorError where it is not 32 bytes in base64 */
export function readSearchKey(text: string): KeyObject {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== KEY_BYTES)
    throw new OperatorError(`SNVS_SEARCH_KEY should be ${KEY_BYTES} bytes in base64, and stay the same for ever.`)
  return createSecretKey(bytes)
}
