import { createHash } from 'node:crypto'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { LoggedValues } from '../change-log/change.ts'
import type { UnitOfWork } from '../unit-of-work/unit-of-work.ts'
import { hashOfApiKey, makeApiKey, prefixOfApiKey } from './api-key.ts'

export interface NewKey {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** The user it stands for in the change log. */
  readonly user_id: string | null
  readonly expires_at: Instant | null
}

export interface InsertedKey {
  readonly id: string
  readonly prefix: string
  /** The key itself. */
  readonly key: string
  /** The row as the change log tells it. Of the key's hash it has a digest, so that another hash is seen. */
  readonly logged: LoggedValues
}

/** Stores a key by its hash and answers the key itself. Nobody sees it again. */
export async function insertKey(work: UnitOfWork, wanted: NewKey, key: string = makeApiKey()): Promise<InsertedKey> {
  const id = work.newId()
  const prefix = prefixOfApiKey(key)
  const { name, scopes, user_id, expires_at } = wanted
  await work.sql(
    `insert into platform.api_keys (tenant_id, id, name, prefix, hash, scopes, user_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.tenant.id,
      id,
      name,
      prefix,
      hashOfApiKey(key),
      scopes,
      user_id,
      work.now.toString(),
      expires_at?.toString() ?? null,
    ],
  )
  const created_at = work.now.toString()
  const untouched = { revoked_at: null, rotated_to: null, last_used_at: null }
  const fingerprint = createHash('sha256').update(hashOfApiKey(key)).digest('hex')
  const values = { name, scopes: [...scopes], user_id, expires_at: expires_at?.toString() ?? null }
  return { id, prefix, key, logged: { id, prefix, ...values, created_at, ...untouched, fingerprint } }
}
