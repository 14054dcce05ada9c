import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { queryWithin } from '@vigencia/database/connections/query-within.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

const WRITTEN_EVERY_MS = 5_000
/** A statement that stays silent gives its connection back. */
const SILENT_AFTER_MS = 10_000
/** A service that stops waits no longer than this. */
const LAST_MS = 2_000
const MOST_COLLECTED = 10_000

export interface KeyUse {
  readonly tenantId: string
  readonly keyId: string
  readonly at: Instant
}

/**
 * When keys were last used, written behind: uses are collected in memory and written together. No request waits for
 * that, and none fails with it. What cannot be written is dropped, because it decides nothing.
 */
export interface KeyUses {
  record(use: KeyUse): void
  /** Writes what is collected now. It never rejects. */
  write(): Promise<void>
  /** Writes what is left, and gives that up after a moment. */
  stop(): Promise<void>
}

export function keyUses(pool: Pool, logger: Pick<Logger, 'warn'>): KeyUses {
  let collected = new Map<string, KeyUse>()
  let timer: NodeJS.Timeout | null = null
  let isFailing = false

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (collected.size === 0) return
    const uses = [...collected.values()]
    collected = new Map()
    try {
      await queryWithin(pool, SILENT_AFTER_MS, statement(uses))
      isFailing = false
    } catch (error) {
      if (!isFailing) logger.warn({ err: error }, 'the last uses of keys cannot be written: they are dropped')
      isFailing = true
    }
  }

  return {
    record(use) {
      const known = collected.get(use.keyId)
      if (known === undefined ? collected.size >= MOST_COLLECTED : isLater(known, use)) return
      collected.set(use.keyId, use)
      timer ??= setTimeout(() => void write(), WRITTEN_EVERY_MS).unref()
    },
    write,
    async stop() {
      const { promise: late, resolve } = Promise.withResolvers<void>()
      const limit = setTimeout(resolve, LAST_MS)
      await Promise.race([write(), late])
      clearTimeout(limit)
    },
  }
}

function isLater(known: KeyUse, other: KeyUse): boolean {
  return known.at.epochMilliseconds > other.at.epochMilliseconds
}

function statement(uses: readonly KeyUse[]): { text: string; values: unknown[] } {
  return {
    text: 'select platform.record_key_uses($1::uuid[], $2::uuid[], $3::timestamptz[])',
    values: [uses.map((use) => use.tenantId), uses.map((use) => use.keyId), uses.map((use) => use.at.toString())],
  }
}
