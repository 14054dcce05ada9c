import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg'

/** pg reads this of each statement, and its types do not know it yet. */
interface BoundedQuery extends QueryConfig<unknown[]> {
  readonly query_timeout: number
}

/**
 * One statement on a connection of the pool. Where the database stays silent for so long, it rejects and the
 * connection is closed, so that nobody else waits on it.
 */
export function queryWithin<Row extends QueryResultRow>(
  pool: Pool,
  ms: number,
  query: QueryConfig<unknown[]>,
): Promise<QueryResult<Row>> {
  const bounded: BoundedQuery = { ...query, query_timeout: ms }
  return pool.query<Row>(bounded)
}
