import type { Pool } from 'pg'
import type { Registry } from 'prom-client'
import { exposeFigures } from './service-metrics.ts'

const POOL_FIGURES = {
  connections: 'Plain connections to the database',
  idle: 'Plain connections that do nothing now',
  waiting: 'Statements that wait for a plain connection',
}

/** The state of the plain connections, which prices and keys are read by. */
export function exposePool(registry: Registry, pool: Pool): void {
  exposeFigures(registry, 'database_pool', POOL_FIGURES, () => ({
    connections: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }))
}
