import type { Pool } from 'pg'
import { readInTenant, type RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { FairQueue } from '@vigencia/server/transactions/fair-queue.ts'

/** Reads of one tenant, in one snapshot, as soon as it is the tenant's turn. */
export type LimitedRead = <Result>(tenantId: string, run: (query: RowQuery) => Promise<Result>) => Promise<Result>

/**
 * Limits the reads at a time; tenants take turns for them, however many there are.
 * They wait here and not for a connection, which gives up after some seconds.
 * The connections that are left over go on answering to whom a key belongs.
 */
export function limitedRead(pool: Pool, most: number): LimitedRead {
  const queue = new FairQueue(most)
  return (tenantId, run) => queue.run(tenantId, undefined, () => readInTenant(pool, tenantId, run))
}
