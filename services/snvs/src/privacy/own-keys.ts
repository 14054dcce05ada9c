import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { CHECKOUT, defaultFolder } from '@vigencia/embedded-postgres/default-folder.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { storeOnce } from '@vigencia/server/sealing/store-once.ts'
import type { PrivacyKeys } from './privacy.ts'

const FILE = 'snvs-keys.json'
const Stored = z.object({ SNVS_ENCRYPTION_KEYS: z.string(), SNVS_SEARCH_KEY: z.string() })

interface KeySettings {
  readonly SNVS_ENCRYPTION_KEYS?: string | undefined
  readonly SNVS_SEARCH_KEY?: string | undefined
  readonly VIGENCIA_DATA?: string | undefined
  readonly NODE_ENV: string
}

/**
 * The keys as they are set. Outside production, where none is set, keys are made once and lie beside the embedded
 * database's data.
 * @throws OperatorError in production without both, and anywhere with one of the two
 */
export async function findKeys(input: KeySettings): Promise<PrivacyKeys> {
  const { SNVS_ENCRYPTION_KEYS, SNVS_SEARCH_KEY } = input
  if (SNVS_ENCRYPTION_KEYS !== undefined && SNVS_SEARCH_KEY !== undefined)
    return { SNVS_ENCRYPTION_KEYS, SNVS_SEARCH_KEY }
  if (SNVS_ENCRYPTION_KEYS !== undefined || SNVS_SEARCH_KEY !== undefined || input.NODE_ENV === 'production')
    throw new OperatorError(
      'SNVS_ENCRYPTION_KEYS (<version>:<32 bytes in base64>, several with a space between) and SNVS_SEARCH_KEY (32 bytes in base64) must both be set: without them nobody can read what is kept of persons.',
    )
  return keysStoredIn(input.VIGENCIA_DATA ?? (await defaultFolder(CHECKOUT)))
}

/** The keys in a folder, made by whichever process comes first. */
export async function keysStoredIn(folder: string): Promise<PrivacyKeys> {
  const made = {
    SNVS_ENCRYPTION_KEYS: `1:${randomBytes(32).toString('base64')}`,
    SNVS_SEARCH_KEY: randomBytes(32).toString('base64'),
  }
  return Stored.parse(await storeOnce(folder, FILE, made))
}
