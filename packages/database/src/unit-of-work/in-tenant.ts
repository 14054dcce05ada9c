import type { Pool } from 'pg'
import { withClient } from '../connections/with-client.ts'
import { bounded, READ_TIMEOUT_MS } from '../connections/query-within.ts'
import { setTenant } from './tenant-setting.ts'

const BEGIN = 'begin transaction isolation level repeatable read read only'
/** Longer than the 30 seconds that a statement of the service's role may take. */
const LONGEST_READ_MS = 40_000

/** One statement on a plain connection. Rows are arrays, in the order of the columns. */
export type RowQuery = <Row extends unknown[]>(text: string, values: readonly unknown[]) => Promise<Row[]>

/**
 * Reads of one tenant on a plain connection, in one snapshot. Bulk loads use it, because they need no entity.
 * The tenant is set for the transaction alone. An empty id is no tenant's: it shows what the owner sees of all of them.
 */
export function readInTenant<Result>(
  pool: Pool,
  tenantId: string,
  run: (query: RowQuery) => Promise<Result>,
): Promise<Result> {
  return withClient(pool, async (client) => {
    // where one connection is lost alone, its first statement tells it, and nobody reads on it any more
    await client.query(bounded(READ_TIMEOUT_MS, { text: BEGIN }))
    await client.query(
      bounded(READ_TIMEOUT_MS, { text: tenantId === '' ? "set local vigencia.tenant = ''" : setTenant(tenantId) }),
    )
    const result = await run(async <Row extends unknown[]>(text: string, values: readonly unknown[]) => {
      const { rows } = await client.query<Row>(
        bounded(LONGEST_READ_MS, { text, values: [...values], rowMode: 'array' }),
      )
      return rows
    })
    await client.query(bounded(READ_TIMEOUT_MS, { text: 'commit' }))
    return result
  })
}
