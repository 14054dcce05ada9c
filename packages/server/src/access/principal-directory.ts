import type { Pool } from 'pg'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { queryWithRetry } from '@vigencia/database/connections/query-within.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { LastUses } from './last-uses.ts'
import type { Moment } from './moment.ts'

/**
 * How long an answer of the database is trusted, from the moment of its query. What was revoked or ended is refused within
 * this time, and what was made elsewhere is admitted.
 */
const TRUSTED_FOR_MS = 500
const MOST_REMEMBERED = 10_000

/** Who was found, and until when they are let in. */
export interface Holder {
  readonly principal: Principal
  /** What lets them in: the id of a key or of a session. */
  readonly id: string
  readonly endsAtMs: number
}

/** A kind of secret by which callers are known: a key, or the cookie of a session. */
export interface SecretKind<Row extends object> {
  /** The function that finds the holder of a hash at an instant, which is also the name of the statement. */
  readonly finder: string
  looksRight(secret: string): boolean
  hashOf(secret: string): Buffer
  holderOf(row: Row): Holder
}

/**
 * Finds the principal of a secret by its hash. A result is remembered for half a second, and callers share a query that
 * is out.
 */
export interface PrincipalDirectory {
  /** Null for a secret that is unknown or opens nothing any more. A text that cannot be one costs no query. */
  find(secret: string, moment: Moment): Promise<Principal | null> | Principal | null
  /** Forgets one secret, or everything, so that the next request asks the database. */
  forget(secret?: string): void
}

export interface DirectorySettings {
  /** Whether statements may have a name. */
  readonly named: boolean
  /** Where each use that the database was asked about is collected. */
  readonly uses: Pick<LastUses, 'record'>
  /** A clock that only goes forward, however the time of day is set. */
  readonly readMs?: () => number
}

export function principalDirectory<Row extends object>(
  pool: Pool,
  kind: SecretKind<Row>,
  { named, uses, readMs = () => performance.now() }: DirectorySettings,
): PrincipalDirectory {
  const remembered = new Map<string, { holder: Holder; requestedAtMs: number }>()
  const pending = new Map<string, { answer: Promise<Holder | null>; requestedAtMs: number }>()
  // apart, so that nobody makes room for guesses by good secrets
  const unknown = new Map<string, { requestedAtMs: number }>()
  const isTrusted = (one: { requestedAtMs: number }) => readMs() - one.requestedAtMs < TRUSTED_FOR_MS
  const text = `select * from platform.${kind.finder}($1, $2)`

  async function ask(secret: string, now: Instant, requestedAtMs: number): Promise<Holder | null> {
    const { rows } = await queryWithRetry<Row>(pool, {
      ...(named && { name: kind.finder }),
      text,
      values: [kind.hashOf(secret), now.toString()],
    })
    remembered.delete(secret)
    const [row] = rows
    if (row === undefined) {
      if (unknown.size >= MOST_REMEMBERED) unknown.clear()
      unknown.set(secret, { requestedAtMs })
      return null
    }
    unknown.delete(secret)
    const holder = kind.holderOf(row)
    uses.record({ tenantId: holder.principal.tenant.id, id: holder.id, at: now })
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(secret, { holder, requestedAtMs })
    return holder
  }

  /** Shares a query that is out, unless its result may be older than is trusted. */
  function askOnce(secret: string, now: Instant): Promise<Holder | null> {
    const running = pending.get(secret)
    if (running !== undefined && isTrusted(running)) return running.answer
    const requestedAtMs = readMs()
    const mine = { answer: ask(secret, now, requestedAtMs), requestedAtMs }
    pending.set(secret, mine)
    return mine.answer.finally(() => {
      if (pending.get(secret) === mine) pending.delete(secret)
    })
  }

  return {
    find(secret, moment) {
      const known = remembered.get(secret)
      if (known !== undefined && isTrusted(known)) return standing(known.holder, moment)
      if (!kind.looksRight(secret)) return null
      const missed = unknown.get(secret)
      if (missed !== undefined && isTrusted(missed)) return null
      return askOnce(secret, moment.now).then((holder) => standing(holder, moment))
    },
    forget(secret) {
      if (secret !== undefined) return void remembered.delete(secret)
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
