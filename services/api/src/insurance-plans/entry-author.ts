import type { Principal } from '@vigencia/database/access/principal.ts'

/** Who is shown as the author of an entry. */
export interface EntryAuthor {
  readonly name: string | null
  readonly number: number
}

/** The user of the key. Whom a caller with a key names is never believed; without a key it is all there is to show. */
export function entryAuthor({ keyId, userId, claimed }: Principal): EntryAuthor {
  if (keyId === null && claimed !== undefined) return claimed
  return { name: userId, number: 0 }
}
