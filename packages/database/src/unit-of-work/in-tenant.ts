import type { Pool } from 'pg'

/** One statement on a plain connection: rows as arrays, in the order of the columns. */
export type RowQuery = <Row extends unknown[]>(text: string, values: readonly unknown[]) => Promise<Row[]>

/**
 * Reads of one tenant on a plain connection, in one snapshot: what bulk loads use that need no entity.
 * The tenant ends with the transaction.
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
    client.release(true) // whatever state it is in, nobody else gets this connection
    throw error
  }
}
