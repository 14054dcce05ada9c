import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { readKeyRing, readSearchKey } from './key-ring.ts'
import { searchDigests, type SearchDigests } from './search-digests.ts'
import { makeVault, type Vault } from './vault.ts'

/** How what is said of persons is kept and found. */
export interface Privacy {
  readonly vault: Vault
  readonly digests: SearchDigests
  /** By which commands that may be sent again are digested. */
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
    vault: makeVault(readKeyRing(SNVS_ENCRYPTION_KEYS)),
    digests: searchDigests(search),
    // a key of its own, made of the one that stays, so that no digest of the one is a digest of the other
    digestKey: createSecretKey(createHmac('sha256', search).update('vigencia idempotency').digest()),
  }
}
