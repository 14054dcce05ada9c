import type { Pool } from 'pg'
import { queryWithin } from '@vigencia/database/connections/query-within.ts'

/**
 * Asks the database for a sign of life. Callers share a question that is out, so that those who wait for a silent
 * database take one connection together. One that stays silent is given up, and the next question has another.
 */
export function databaseAnswers(pool: Pool, withinMs: number): () => Promise<boolean> {
  let pending: Promise<boolean> | null = null
  return () =>
    (pending ??= queryWithin(pool, withinMs, { text: 'select 1' })
      .then(({ rowCount }) => rowCount === 1)
      .finally(() => (pending = null)))
}
