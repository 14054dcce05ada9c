import type { Pool } from 'pg'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { DEMO_KEY, hashOfApiKey, looksLikeApiKey } from '@vigencia/database/access/api-key.ts'
import { queryWithRetry } from '@vigencia/database/connections/query-within.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { KeyUses } from './key-uses.ts'
import type { Moment } from './moment.ts'

/**
 * How long an answer of the database is trusted, from the moment of its query. A revoked key is refused within this
 * time, and one that was made elsewhere is admitted.
 */
const TRUSTED_FOR_MS = 500
const MOST_REMEMBERED = 10_000

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

interface Holder {
  readonly principal: Principal
  readonly endsAtMs: number
}

/**
 * Finds the principal of a key by its hash. A result is remembered for half a second, and callers share a query that
 * is out.
 */
export interface KeyDirectory {
  /** Null for a key that is unknown, revoked or expired. A text that cannot be a key costs no query. */
  find(key: string, moment: Moment): Promise<Principal | null> | Principal | null
  /** Forgets everything, so that the next request asks the database. */
  forget(): void
}

export interface KeyDirectorySettings {
  /** Whether statements may have a name. */
  readonly named: boolean
  /**
   * Whether the demo's key is accepted. It is a constant that anybody can read, so it is accepted only where a demo
   * runs.
   */
  readonly demo: boolean
  /** Where each use that the database was asked about is collected. */
  readonly uses: Pick<KeyUses, 'record'>
  /** A clock that only goes forward, however the time of day is set. */
  readonly readMs?: () => number
}

export function keyDirectory(pool: Pool, settings: KeyDirectorySettings): KeyDirectory {
  const { named, demo, uses, readMs = () => performance.now() } = settings
  const remembered = new Map<string, { holder: Holder; requestedAtMs: number }>()
  const pending = new Map<string, { answer: Promise<Holder | null>; requestedAtMs: number }>()
  // apart, so that nobody makes room for guesses by good keys
  const unknown = new Map<string, { requestedAtMs: number }>()
  const isTrusted = (one: { requestedAtMs: number }) => readMs() - one.requestedAtMs < TRUSTED_FOR_MS

  async function ask(key: string, now: Instant, requestedAtMs: number): Promise<Holder | null> {
    const { rows } = await queryWithRetry<KeyRow>(pool, {
      ...(named && { name: 'key_by_hash' }),
      text: 'select * from platform.key_by_hash($1, $2)',
      values: [hashOfApiKey(key), now.toString()],
    })
    remembered.delete(key)
    const [row] = rows
    if (row === undefined) {
      if (unknown.size >= MOST_REMEMBERED) unknown.clear()
      unknown.set(key, { requestedAtMs })
      return null
    }
    unknown.delete(key)
    uses.record({ tenantId: row.tenant_id, keyId: row.key_id, at: now })
    const holder = { principal: principalOf(row), endsAtMs: row.expires_at_ms ?? Infinity }
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, { holder, requestedAtMs })
    return holder
  }

  /** Shares a query that is out, unless its result may be older than is trusted. */
  function askOnce(key: string, now: Instant): Promise<Holder | null> {
    const running = pending.get(key)
    if (running !== undefined && isTrusted(running)) return running.answer
    const requestedAtMs = readMs()
    const mine = { answer: ask(key, now, requestedAtMs), requestedAtMs }
    pending.set(key, mine)
    return mine.answer.finally(() => {
      if (pending.get(key) === mine) pending.delete(key)
    })
  }

  return {
    find(key, moment) {
      const known = remembered.get(key)
      if (known !== undefined && isTrusted(known)) return standing(known.holder, moment)
      if (!looksLikeApiKey(key) && !(demo && key === DEMO_KEY)) return null
      const missed = unknown.get(key)
      if (missed !== undefined && isTrusted(missed)) return null
      return askOnce(key, moment.now).then((holder) => standing(holder, moment))
    },
    forget() {
      remembered.clear()
      unknown.clear()
    },
  }
}

function standing(holder: Holder | null, moment: Moment): Principal | null {
  if (holder === null) return null
  const stands = holder.endsAtMs === Infinity || moment.now.epochMilliseconds < holder.endsAtMs
  return stands ? holder.principal : null
}

function principalOf(row: KeyRow): Principal {
  return {
    tenant: { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency },
    keyId: row.key_id,
    scopes: new Set(row.scopes),
    userId: row.user_id,
  }
}
