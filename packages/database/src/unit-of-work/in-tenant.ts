import type { Pool } from 'pg'

/** One statement on a plain connection. Rows are arrays, in the order of the columns. */
export type RowQuery = <Row extends unknown[]>(text: string, values: readonly unknown[]) => Promise<Row[]>

/**
 * Reads of one tenant on a plain connection, in one snapshot. Bulk loads use it, because they need no entity.
 * The tenant is set for the transaction alone.
 */
export async function readInTenant<Result>(
  pool: Pool,
  tenantId: string,
  run: (query: RowQuery) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    await client.query("select set_config('vigencia.tenant', $1, true)", [tenantId])
    const result = await run(async <Row extends unknown[]>(text: string, values: readonly unknown[]) => {
      const { rows } = await client.query<Row>({ text, values: [...values], rowMode: 'array' })
      return rows
    })
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    client.release(true) // the connection may be in any state, so nobody else gets it
    throw error
  }
}
