import type { RegistryErrors } from '@vigencia/domain/case-reports/read-registry-answer.ts'
import type { Place, Vault } from '../privacy/vault.ts'
import type { Case } from './case.ts'

/** The place in which the registry's own words about a case are sealed. */
export const wordsPlace = ({ tenant_id, id }: Place): Place => ({ tenant_id, id: `words about ${id}` })

/** What the registry said, in its own words, for who may read of persons. */
export function openedWords(vault: Vault, found: Case): Case['errors'] {
  const { words: sealed, words_key: key_version } = found
  if (sealed === null || key_version === null) return found.errors
  return vault.open(wordsPlace(found), { sealed, key_version }) as RegistryErrors
}
