import { Pool } from 'pg'
import { CircuitBreaker } from './connections/circuit-breaker.ts'
import { CONNECTION_WITHIN_MS, KEEP_ALIVE } from './connections/keep-alive.ts'
import { surviveLoss } from './connections/survive-loss.ts'

/**
 * A pool of plain connections, for statements that are sent by name. Most of them are one round trip.
 * Pools of one process share the breaker of their database.
 */
export function connectPool(
  url: string,
  size: number,
  onLoss: (error: Error) => void,
  breaker = new CircuitBreaker(url),
): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECTION_WITHIN_MS,
    idleTimeoutMillis: 30_000,
    application_name: 'vigencia',
    stream: breaker.boundedStream,
    ...KEEP_ALIVE,
  })
  surviveLoss(pool, onLoss)
  return pool
}
