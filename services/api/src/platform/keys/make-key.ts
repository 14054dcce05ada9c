import { insertKey, type NewKey } from '@vigencia/database/access/insert-key.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Inserts a key and answers its row, with the key itself. */
export async function makeKey(work: UnitOfWork, { name, scopes, user_id, expires_at }: NewKey) {
  const made = await insertKey(work, { name, scopes, user_id, expires_at })
  const untouched = { created_at: work.now, revoked_at: null, rotated_to: null, last_used_at: null }
  return { ...made, name, scopes: [...scopes], user_id, expires_at, ...untouched }
}
