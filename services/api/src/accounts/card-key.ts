import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { CHECKOUT, defaultFolder } from '@vigencia/embedded-postgres/default-folder.ts'
import { storeOnce } from '@vigencia/server/sealing/store-once.ts'

const SETTING = 'CARD_DIGEST_KEY'
const Stored = z.object({ [SETTING]: z.string() })

interface KeySettings {
  readonly CARD_DIGEST_KEY?: string | undefined
  readonly VIGENCIA_DATA?: string | undefined
  readonly NODE_ENV: string
}

/**
 * The key of digests of card numbers. Outside production, where none is set, one is made once and lies beside the
 * embedded database's data. In production without one each batch is digested by a key that nobody keeps.
 * @throws OperatorError where it is none
 */
export async function cardKey(settings: KeySettings): Promise<KeyObject | null> {
  const set = settings[SETTING]
  if (set !== undefined) return keyOf(set)
  if (settings.NODE_ENV === 'production') return null
  const folder = settings.VIGENCIA_DATA ?? (await defaultFolder(CHECKOUT))
  const made = { [SETTING]: randomBytes(32).toString('base64') }
  return keyOf(Stored.parse(await storeOnce(folder, 'card-digest-key.json', made))[SETTING])
}

function keyOf(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new OperatorError(`${SETTING} must be 32 bytes in base64`)
  return createSecretKey(bytes)
}
