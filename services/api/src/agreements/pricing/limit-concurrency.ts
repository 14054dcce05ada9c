import type { Pool } from 'pg'
import { readInTenant, type RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'

/** Reads of one tenant, in one snapshot, as soon as there is a place. */
export type LimitedRead = <Result>(tenantId: string, run: (query: RowQuery) => Promise<Result>) => Promise<Result>

/**
 * Limits the reads at a time; the others wait in their order, however many there are.
 * They wait here and not for a connection, which gives up after some seconds.
 * The connections that are left over go on answering to whom a key belongs.
 */
export function limitConcurrency(pool: Pool, most: number): LimitedRead {
  let running = 0
  const waiting: (() => void)[] = []
  return async (tenantId, run) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await readInTenant(pool, tenantId, run)
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
