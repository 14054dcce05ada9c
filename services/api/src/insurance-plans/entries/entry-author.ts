import type { Principal } from '@vigencia/database/principal.ts'

/** The author that answers show for an entry. */
export interface EntryAuthor {
  readonly name: string | null
  readonly number: number
}

/**
 * The user of the key. The name that a caller with a key claims is never shown. Without a key the claim is all there
 * is.
 */
export function entryAuthor({ keyId, userId, claimed }: Principal): EntryAuthor {
  if (keyId === null && claimed !== undefined) return claimed
  return { name: userId, number: 0 }
}
