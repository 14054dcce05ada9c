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

/** What is used, and the function that writes down when. */
const WRITERS = { keys: 'record_key_uses', sessions: 'record_session_uses' } as const

export type Used = keyof typeof WRITERS

export interface LastUse {
  readonly tenantId: string
  /** Of the key or session. */
  readonly id: string
  readonly at: Instant
}

/**
 * When keys or sessions were last used, written behind: uses are collected in memory and written together. No request waits for
 * that, and none fails with it. What cannot be written is dropped, because it decides nothing.
 */
export interface LastUses {
  record(use: LastUse): void
  /** Writes what is collected now. It never rejects. */
  write(): Promise<void>
  /** Writes what is left, and gives that up after a moment. */
  stop(): Promise<void>
}

export function lastUses(pool: Pool, used: Used, logger: Pick<Logger, 'warn'>): LastUses {
  let collected = new Map<string, LastUse>()
  let timer: NodeJS.Timeout | null = null
  let isFailing = false

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (collected.size === 0) return
    const uses = [...collected.values()]
    collected = new Map()
    try {
      await queryWithin(pool, SILENT_AFTER_MS, statement(used, uses))
      isFailing = false
    } catch (error) {
      if (!isFailing) logger.warn({ err: error }, `the last uses of ${used} cannot be written: they are dropped`)
      isFailing = true
    }
  }

  return {
    record(use) {
      const known = collected.get(use.id)
      if (known === undefined ? collected.size >= MOST_COLLECTED : isLater(known, use)) return
      collected.set(use.id, use)
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

function isLater(known: LastUse, other: LastUse): boolean {
  return known.at.epochMilliseconds > other.at.epochMilliseconds
}

function statement(used: Used, uses: readonly LastUse[]): { text: string; values: unknown[] } {
  return {
    text: `select platform.${WRITERS[used]}($1::uuid[], $2::uuid[], $3::timestamptz[])`,
    values: [uses.map((use) => use.tenantId), uses.map((use) => use.id), uses.map((use) => use.at.toString())],
  }
}
