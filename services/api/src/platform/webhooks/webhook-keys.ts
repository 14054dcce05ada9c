import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { CHECKOUT, defaultFolder } from '@vigencia/embedded-postgres/default-folder.ts'
import { readKeyRing } from '@vigencia/server/sealing/key-ring.ts'
import { storeOnce } from '@vigencia/server/sealing/store-once.ts'
import { makeVault, type Vault } from '@vigencia/server/sealing/vault.ts'

const SETTING = 'WEBHOOK_ENCRYPTION_KEYS'
const Stored = z.object({ [SETTING]: z.string() })

interface KeySettings {
  readonly WEBHOOK_ENCRYPTION_KEYS?: string | undefined
  readonly VIGENCIA_DATA?: string | undefined
  readonly NODE_ENV: string
}

/**
 * What seals the secrets of webhooks. Outside production, where no key is set, one is made once and lies beside the
 * embedded database's data. In production without a key there is none, and the api serves everything else.
 * @throws OperatorError where a key is none
 */
export async function webhookVault(settings: KeySettings): Promise<Vault | null> {
  const set = settings[SETTING]
  if (set !== undefined) return makeVault(readKeyRing(SETTING, set))
  if (settings.NODE_ENV === 'production') return null
  const folder = settings.VIGENCIA_DATA ?? (await defaultFolder(CHECKOUT))
  const made = { [SETTING]: `1:${randomBytes(32).toString('base64')}` }
  return makeVault(readKeyRing(SETTING, Stored.parse(await storeOnce(folder, 'webhook-keys.json', made))[SETTING]))
}
