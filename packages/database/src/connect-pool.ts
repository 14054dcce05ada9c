import { Pool } from 'pg'
import { KEEP_ALIVE } from './connections/keep-alive.ts'
import { surviveLoss } from './connections/survive-loss.ts'

/** A pool of plain connections, for statements that are sent by name. Most of them are one round trip. */
export function connectPool(url: string, size: number, onLoss: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'vigencia',
    ...KEEP_ALIVE,
  })
  surviveLoss(pool, onLoss)
  return pool
}
