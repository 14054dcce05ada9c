import { readKeyRing, readSearchKey } from './key-ring.ts'
import { searchDigests, type SearchDigests } from './search-digests.ts'
import { makeVault, type Vault } from './vault.ts'

/** How what is said of persons is kept and found. */
export interface Privacy {
  readonly vault: Vault
  readonly digests: SearchDigests
}

export interface PrivacyKeys {
  readonly SNVS_ENCRYPTION_KEYS: string
  readonly SNVS_SEARCH_KEY: string
}

/** @throws OperatorError where a key is none */
export function makePrivacy({ SNVS_ENCRYPTION_KEYS, SNVS_SEARCH_KEY }: PrivacyKeys): Privacy {
  return {
    vault: makeVault(readKeyRing(SNVS_ENCRYPTION_KEYS)),
    digests: searchDigests(readSearchKey(SNVS_SEARCH_KEY)),
  }
}
