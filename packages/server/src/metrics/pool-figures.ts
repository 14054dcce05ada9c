import type { Pool } from 'pg'
import type { Registry } from 'prom-client'
import { exposeLabelled } from './service-metrics.ts'

/** How much of a pool is used now. */
export interface PoolUse {
  readonly used: number
  readonly waiting: number
  readonly limit: number
}

const HELPS: Readonly<Record<keyof PoolUse, string>> = {
  used: 'Connections to the database that do something now',
  waiting: 'Work that waits for a connection to the database',
  limit: 'The most connections that the pool opens',
}

/** The use of the pools of a process: those of transactions that read and that write, the plain ones, and those of jobs. */
export function exposePools(registry: Registry, pools: Readonly<Record<string, () => PoolUse>>): void {
  for (const [figure, help] of Object.entries(HELPS) as [keyof PoolUse, string][])
    exposeLabelled(registry, `vigencia_database_pool_${figure}`, help, ['pool'], () =>
      Object.entries(pools).map(([pool, use]) => ({ labels: { pool }, value: use()[figure] })),
    )
}

export function useOf({ totalCount, idleCount, waitingCount, options }: Pool): PoolUse {
  return { used: totalCount - idleCount, waiting: waitingCount, limit: options.max }
}
