import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { readKeyRing } from '@vigencia/server/sealing/key-ring.ts'
import { makeVault, type Vault } from '@vigencia/server/sealing/vault.ts'
import { searchDigests, type SearchDigests } from './search-digests.ts'
import { readSearchKey } from './search-key.ts'

/** The means by which reports are sealed and found. */
export interface Privacy {
  readonly vault: Vault
  readonly digests: SearchDigests
  /** The key of digests for commands that may be sent again. */
  readonly digestKey: KeyObject
}

export interface PrivacyKeys {
  readonly SNVS_ENCRYPTION_KEYS: string
  readonly SNVS_SEARCH_KEY: string
}

/** @throws OperatorError where a key is none */
export function makePrivacy({ SNVS_ENCRYPTION_KEYS, SNVS_SEARCH_KEY }: PrivacyKeys): Privacy {
  const search = readSearchKey(SNVS_SEARCH_KEY)
  return {
    vault: makeVault(readKeyRing('SNVS_ENCRYPTION_KEYS', SNVS_ENCRYPTION_KEYS)),
    digests: searchDigests(search),
    // this key is derived from the one that stays, so that no digest of one equals a digest of the other
    digestKey: createSecretKey(createHmac('sha256', search).update('vigencia idempotency').digest()),
  }
}
