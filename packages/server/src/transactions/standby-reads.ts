import { setTimeout as sleep } from 'node:timers/promises'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { findInCauses, isDatabaseAway, isDatabaseUnable } from '@vigencia/database/connections/database-away.ts'
import { queryWithRetry } from '@vigencia/database/connections/query-within.ts'

/** A standby that has not replayed a write within this is passed over. */
const WAIT_MS = 50
const LOOK_EVERY_MS = 5
/** So long a standby that failed is not asked again. */
const PASSED_OVER_MS = 1_000
const HEX = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i
/** No standby has replayed it. */
const UNKNOWN = 2n ** 64n

/** Reads on a standby, of tenants whose last write it has replayed. */
export interface StandbyReads {
  readonly em: EntityManager
  readonly size: number
  /**
   * Whether the standby has what the tenant last wrote in this process, and what stands before `readAfter`. It waits 50 ms
   * for that at most, and never rejects.
   * @param readAfter a position that this or another process has answered; null: none was sent
   */
  hasReplayed(tenantId: string, readAfter: string | null): Promise<boolean>
  /** Notes that the tenant has committed something. Answers the position behind it; null: the primary did not tell it. */
  noteWrite(tenantId: string): Promise<string | null>
  /** Notes that the tenant may have committed something: until its next write is told, no standby has that. */
  noteDoubt(tenantId: string): void
  /** Whether a read that failed so on the standby is to run on the primary. */
  isOfStandby(error: unknown): boolean
}

export interface StandbyParts {
  readonly primary: Pool
  readonly standby: Pool
  readonly em: EntityManager
  readonly size: number
}

export function standbyReads({ primary, standby, em, size }: StandbyParts): StandbyReads {
  const lastWrites = new Map<string, bigint>()
  let replayed = 0n
  let passedOverUntilMs = -Infinity

  /** How far it has replayed. A server that is no standby any more has replayed nothing, whoever writes there. */
  async function look(): Promise<bigint> {
    const { rows } = await queryWithRetry<{ position: string | null }>(standby, {
      text: 'select pg_last_wal_replay_lsn()::text as position where pg_is_in_recovery()',
    })
    return positionOf(rows[0]?.position ?? '') ?? 0n
  }

  async function lookUntil(wanted: bigint, untilMs: number): Promise<void> {
    while (replayed < wanted && performance.now() < untilMs) {
      replayed = await look()
      if (replayed < wanted) await sleep(LOOK_EVERY_MS)
    }
  }

  function passOver(): void {
    replayed = 0n
    passedOverUntilMs = performance.now() + PASSED_OVER_MS
  }

  return {
    em,
    size,
    async hasReplayed(tenantId, readAfter) {
      if (performance.now() < passedOverUntilMs) return false
      const sent = readAfter === null ? 0n : (positionOf(readAfter) ?? UNKNOWN)
      const written = lastWrites.get(tenantId) ?? 0n
      const wanted = sent > written ? sent : written
      if (wanted === UNKNOWN) return false
      const looking = lookUntil(wanted, performance.now() + WAIT_MS).catch(passOver)
      await Promise.race([looking, sleep(WAIT_MS)])
      if (replayed < wanted) return false
      // what is replayed stays so, and need not be remembered; what was written meanwhile is
      if (wanted === written && lastWrites.get(tenantId) === written) lastWrites.delete(tenantId)
      return true
    },
    async noteWrite(tenantId) {
      try {
        const { rows } = await queryWithRetry<{ position: string }>(primary, {
          text: 'select pg_current_wal_insert_lsn()::text as position',
        })
        const text = rows[0]?.position ?? ''
        const position = positionOf(text) ?? UNKNOWN
        const known = lastWrites.get(tenantId) ?? 0n
        if (known === UNKNOWN || position > known) lastWrites.set(tenantId, position)
        return text
      } catch {
        lastWrites.set(tenantId, UNKNOWN)
        return null
      }
    },
    noteDoubt: (tenantId) => void lastWrites.set(tenantId, UNKNOWN),
    isOfStandby(error) {
      const isAway = isDatabaseAway(error) || isDatabaseUnable(error)
      if (isAway) passOver()
      // what conflicts with the replay is cancelled as a serialization failure
      return isAway || findInCauses(error, (one) => one.code) === '40001'
    },
  }
}

/** A position in the write-ahead log as a number; null: the text is none. */
function positionOf(text: string): bigint | null {
  const [, high, low] = HEX.exec(text) ?? []
  return high === undefined || low === undefined ? null : BigInt(`0x${high}`) * 2n ** 32n + BigInt(`0x${low}`)
}
