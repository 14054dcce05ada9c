import type { Pool } from 'pg'
import { withIncluded, type Scope } from '@vigencia/contracts/access/scope.ts'
import { DEMO_KEY, hashOfApiKey, looksLikeApiKey } from '@vigencia/database/access/api-key.ts'
import {
  principalDirectory,
  type DirectorySettings,
  type PrincipalDirectory,
  type SecretKind,
} from './principal-directory.ts'

interface KeyRow {
  tenant_id: string
  key_id: string
  scopes: Scope[]
  user_id: string | null
  expires_at_ms: number | null
  tenant_name: string
  time_zone: string
  currency: string
}

export interface KeyDirectorySettings extends DirectorySettings {
  /**
   * Whether the demo's key is accepted. It is a constant that anybody can read, so it is accepted only where a demo
   * runs.
   */
  readonly demo: boolean
}

export function keyDirectory(pool: Pool, { demo, ...settings }: KeyDirectorySettings): PrincipalDirectory {
  const kind: SecretKind<KeyRow> = {
    finder: 'key_by_hash',
    looksRight: (key) => looksLikeApiKey(key) || (demo && key === DEMO_KEY),
    hashOf: hashOfApiKey,
    holderOf: (row) => ({
      id: row.key_id,
      endsAtMs: row.expires_at_ms ?? Infinity,
      principal: {
        tenant: { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency },
        keyId: row.key_id,
        scopes: withIncluded(row.scopes),
        userId: row.user_id,
      },
    }),
  }
  return principalDirectory(pool, kind, settings)
}
