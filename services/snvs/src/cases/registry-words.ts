import type { RegistryErrors } from '@vigencia/domain/case-reports/read-registry-answer.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { wordsPlace } from '../privacy/words-place.ts'
import type { Case } from './case.ts'

/** What the registry said, in its own words, for who may read of persons. */
export function openedWords(vault: Vault, found: Case): Case['errors'] {
  const { words: sealed, words_key: key_version } = found
  if (sealed === null || key_version === null) return found.errors
  return vault.open(wordsPlace(found), { sealed, key_version }) as RegistryErrors
}
