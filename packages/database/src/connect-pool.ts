import { Pool } from 'pg'

/** A pool of plain connections for the statements that are sent by name, most of them one round trip. */
export function connectPool(url: string, size: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'vigencia',
  })
  // an idle connection that is cut must not take the process down; the next query opens another
  pool.on('error', onError)
  return pool
}
