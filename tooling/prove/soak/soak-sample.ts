import type { Client } from 'pg'
import { memoryOf } from '../../bench/harness/memory.ts'

/** How the service and its database stood at one moment. */
export interface SoakSample {
  /** Resident memory of the service, bytes; NaN where the system does not tell. */
  readonly memory: number
  /** Of JavaScript's heap in use, bytes. */
  readonly heap: number
  readonly bookBytes: number
  /** Who waits for one of the plain connections. */
  readonly waiting: number
  /** Connections of the service, as the database counts them. */
  readonly connections: number
  /** The longest that a transaction has been open without a statement, seconds. */
  readonly idleInTransaction: number
}

export async function sampleOf(service: { url: string; pid: number }, superuser: Client): Promise<SoakSample> {
  const page = await (await fetch(`${service.url}/metrics`)).text()
  const figure = (name: string, label = '') =>
    Number(new RegExp(String.raw`^${name}(?:\{[^}]*${label}[^}]*\})? (\S+)$`, 'm').exec(page)?.[1])
  const { rows } = await superuser.query<{ connections: number; idle: number }>(
    `select count(*)::int as connections,
            coalesce(max(extract(epoch from clock_timestamp() - state_change)) filter (where state like 'idle in transaction%'), 0)::float8 as idle
       from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return {
    memory: (await memoryOf(service.pid))?.now ?? NaN,
    heap: figure('nodejs_heap_size_used_bytes'),
    bookBytes: figure('vigencia_price_book_bytes'),
    waiting: figure('vigencia_database_pool_waiting', 'pool="plain"'),
    connections: rows[0]?.connections ?? NaN,
    idleInTransaction: rows[0]?.idle ?? NaN,
  }
}
