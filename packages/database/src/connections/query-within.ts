import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { isReadTimeout } from './database-away.ts'

/** pg reads this of each statement, and its types do not know it yet. */
interface BoundedQuery extends Question {
  readonly query_timeout: number
}

export interface Question extends QueryConfig<unknown[]> {
  /** Rows are arrays, in the order of the columns. */
  readonly rowMode?: 'array'
}

/** A connection that has not answered a statement of microseconds for so long is given up. */
export const READ_TIMEOUT_MS = 4_000

/**
 * A question of microseconds. A connection that stays silent is given up, and another one is asked once more, for one
 * connection may be lost alone.
 */
export async function queryWithRetry<Row extends QueryResultRow>(
  pool: Pool,
  query: Question,
): Promise<QueryResult<Row>> {
  try {
    return await queryWithin<Row>(pool, READ_TIMEOUT_MS, query)
  } catch (error) {
    if (!isReadTimeout(error)) throw error
    return queryWithin<Row>(pool, READ_TIMEOUT_MS, query)
  }
}

/**
 * One statement on a connection of the pool. Where the database stays silent for so long, it rejects and the
 * connection is closed, so that nobody else waits on it.
 */
export function queryWithin<Row extends QueryResultRow>(
  pool: Pool,
  ms: number,
  query: Question,
): Promise<QueryResult<Row>> {
  return pool.query<Row>(bounded(ms, query))
}

/** A statement whose answer is waited for so long. */
export function bounded(ms: number, query: Question): BoundedQuery {
  return { ...query, query_timeout: ms }
}
