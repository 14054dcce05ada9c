import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'

type Hold = (client: PoolClient) => void

const holds = new AsyncLocalStorage<Hold>()

/** Makes a pool tell who waits for a connection which one it was. The ORM keeps that to itself. */
export function tellWhoHolds(pool: Pool): void {
  const take = pool.connect.bind(pool) as (...callback: unknown[]) => Promise<PoolClient>
  pool.connect = ((...callback: unknown[]) => {
    const hold = holds.getStore()
    const taken = take(...callback)
    return hold === undefined || callback.length > 0 ? taken : taken.then((client) => (hold(client), client))
  }) as Pool['connect']
}

/** Runs what takes a connection of such a pool, and tells which one it was as soon as it is taken. */
export function toldOfClient<Result>(hold: Hold, run: () => Promise<Result>): Promise<Result> {
  return holds.run(hold, run)
}
