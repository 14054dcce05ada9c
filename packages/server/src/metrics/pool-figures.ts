import type { Pool } from 'pg'
import type { Registry } from 'prom-client'
import { exposeFigure } from './service-metrics.ts'

/** The state of the plain connections, which prices and keys are read by. */
export function exposePool(registry: Registry, pool: Pool): void {
  const expose = (figure: string, help: string, read: () => number) =>
    exposeFigure(registry, `vigencia_database_pool_${figure}`, help, read)
  expose('connections', 'Plain connections to the database', () => pool.totalCount)
  expose('idle', 'Plain connections that do nothing now', () => pool.idleCount)
  expose('waiting', 'Statements that wait for a plain connection', () => pool.waitingCount)
}
