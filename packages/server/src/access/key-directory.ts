import type { Pool } from 'pg'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { hashOfApiKey, looksLikeApiKey } from '@vigencia/database/access/api-key.ts'
import type { Principal } from '@vigencia/database/access/principal.ts'

/** A revoked key is refused within this time in every process. */
const TRUSTED_FOR_MS = 500
const MOST_REMEMBERED = 10_000

interface KeyRow {
  tenant_id: string
  key_id: string
  scopes: Scope[]
  user_id: string | null
  expires_at_ms: number | null
  revoked_at_ms: number | null
  tenant_name: string
  time_zone: string
  currency: string
}

interface Remembered {
  readonly principal: Principal
  readonly endsAtMs: number
  readonly readAtMs: number
}

/** Finds the principal of a key: by its hash, remembered for half a second, asked for once at a time. */
export interface KeyDirectory {
  /** Null for a key that is unknown, revoked or expired. */
  find(key: string, now: Instant): Promise<Principal | null> | Principal | null
  /** Forgets everything, so that the next request asks the database. */
  forget(): void
}

export function keyDirectory(pool: Pool): KeyDirectory {
  const remembered = new Map<string, Remembered>()
  const asked = new Map<string, Promise<Principal | null>>()

  async function ask(key: string, now: Instant): Promise<Principal | null> {
    const { rows } = await pool.query<KeyRow>({
      name: 'key_by_hash',
      text: 'select * from platform.key_by_hash($1, $2)',
      values: [hashOfApiKey(key), now.toString()],
    })
    const row = rows[0]
    const nowMs = now.epochMilliseconds
    const endsAtMs = Math.min(row?.expires_at_ms ?? Infinity, row?.revoked_at_ms ?? Infinity)
    remembered.delete(key)
    if (row === undefined || endsAtMs <= nowMs) return null
    const principal = principalOf(row)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, { principal, endsAtMs, readAtMs: performance.now() })
    return principal
  }

  return {
    find(key, now) {
      const known = remembered.get(key)
      if (
        known !== undefined &&
        performance.now() - known.readAtMs < TRUSTED_FOR_MS &&
        now.epochMilliseconds < known.endsAtMs
      ) {
        return known.principal
      }
      if (!looksLikeApiKey(key)) return null
      const running = asked.get(key)
      if (running !== undefined) return running
      const answer = ask(key, now).finally(() => asked.delete(key))
      asked.set(key, answer)
      return answer
    },
    forget: () => remembered.clear(),
  }
}

function principalOf(row: KeyRow): Principal {
  return {
    tenant: { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency },
    keyId: row.key_id,
    scopes: new Set(row.scopes),
    userId: row.user_id,
  }
}
