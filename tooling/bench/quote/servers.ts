import type { BenchDatabase } from '../harness/bench-database.ts'
import { PEER_POOL, startOurs, startServer, type Server } from '../serving/start-server.ts'
import type { Clinic } from '../harness/priced-clinic.ts'

export const SERVERS = ['ours', 'peer', 'constant'] as const
export type ServerName = (typeof SERVERS)[number]

/** Starts the three servers, each a process of its own; all are stopped by `stack`. The constant one answers what ours says at `path`. */
export async function startServers(
  stack: AsyncDisposableStack,
  database: BenchDatabase,
  clinic: Clinic,
  path: string,
): Promise<Record<ServerName, Server>> {
  const [ours, peer] = await Promise.all([
    startOurs(stack, database),
    startPeer(stack, new URL('peer.ts', import.meta.url), database, clinic),
  ])
  const answer = await fetch(ours.url + path, { headers: { 'x-api-key': clinic.key } })
  const CONSTANT_TEXT = await answer.text()
  const constant = await startServer(stack, new URL('constant.ts', import.meta.url), (CONSTANT_PORT) => ({
    CONSTANT_PORT,
    CONSTANT_TEXT,
  }))
  return { ours, peer, constant }
}

/** A peer that asks the database for each price: as the superuser, whom row-level security does not slow. */
export function startPeer(
  stack: AsyncDisposableStack,
  module: URL,
  { superuserUrl }: BenchDatabase,
  { tenantId }: Clinic,
): Promise<Server> {
  return startServer(stack, module, (PEER_PORT) => ({
    PEER_PORT,
    PEER_DATABASE_URL: superuserUrl,
    PEER_TENANT: tenantId,
    PEER_POOL,
  }))
}
