import { Pool } from 'pg'

/** A pool of plain connections, for statements that are sent by name. Most of them are one round trip. */
export function connectPool(url: string, size: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'vigencia',
  })
  // a cut idle connection must not end the process; the next query opens another
  pool.on('error', onError)
  return pool
}
