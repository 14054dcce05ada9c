import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { bounded } from '@vigencia/database/connections/query-within.ts'
import { withClient } from '@vigencia/database/connections/with-client.ts'

const WRITTEN_EVERY_MS = 5_000
/** A statement that stays silent gives its connection back. */
const SILENT_AFTER_MS = 10_000
/** A service that stops waits no longer than this. */
const LAST_MS = 2_000
const MOST_COLLECTED = 10_000

/** A refused request, as it is counted: whose, on which of their days, of which operation, and why. */
export interface CountedRefusal {
  readonly tenantId: string
  readonly day: string
  readonly operation: string
  readonly code: string
}

/**
 * Refused requests by tenant, written behind: they are counted in memory and written together. No request waits for that, and
 * none fails with it. What cannot be written is dropped, because it decides nothing.
 */
export interface RefusalCounts {
  count(refusal: CountedRefusal): void
  /** Writes what is counted now. It never rejects. */
  write(): Promise<void>
  /** Writes what is left, and gives that up after a moment. */
  stop(): Promise<void>
}

interface Counted extends CountedRefusal {
  refused: number
}

export function refusalCounts(pool: Pool, logger: Pick<Logger, 'warn'>): RefusalCounts {
  let collected = new Map<string, Counted>()
  let timer: NodeJS.Timeout | null = null
  let isFailing = false

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (collected.size === 0) return
    const counts = [...collected.values()]
    collected = new Map()
    try {
      // Citus carries a tenant that is set within a transaction, and none of a statement alone
      await withClient(pool, async (client) => {
        for (const query of [{ text: 'begin' }, statement(counts), { text: 'commit' }])
          await client.query(bounded(SILENT_AFTER_MS, query))
      })
      isFailing = false
    } catch (error) {
      if (!isFailing) logger.warn({ err: error }, 'refused requests cannot be counted: their number is dropped')
      isFailing = true
    }
  }

  return {
    count(refusal) {
      const key = `${refusal.tenantId} ${refusal.day} ${refusal.operation} ${refusal.code}`
      const known = collected.get(key)
      if (known !== undefined) known.refused += 1
      else if (collected.size < MOST_COLLECTED) collected.set(key, { ...refusal, refused: 1 })
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

function statement(counts: readonly Counted[]): { text: string; values: unknown[] } {
  return {
    text: 'select platform.count_refusals($1::uuid[], $2::date[], $3::text[], $4::text[], $5::bigint[])',
    values: [
      counts.map(({ tenantId }) => tenantId),
      counts.map(({ day }) => day),
      counts.map(({ operation }) => operation),
      counts.map(({ code }) => code),
      counts.map(({ refused }) => refused),
    ],
  }
}
