import { Client } from 'pg'
import { freePort } from '@vigencia/database/embedded/free-port.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { startChild, untilAnswering } from '../child.ts'
import type { Clinic } from './clinic.ts'

export const SERVERS = ['ours', 'peer', 'constant'] as const
export type ServerName = (typeof SERVERS)[number]

/** A server under test: its address, and its process, to read the processor time of. */
export interface Server {
  readonly url: string
  readonly pid: number
}

/** Connections of the peer: with 1 and 4 it is fastest; 2, 3, 6, 10 and 20 were tried too. */
const PEER_POOL = '4'

/** Starts the three servers, each a process of its own; all are stopped by `stack`. The constant one answers what ours says at `path`. */
export async function startServers(
  stack: AsyncDisposableStack,
  database: BenchDatabase,
  clinic: Clinic,
  path: string,
): Promise<Record<ServerName, Server>> {
  const start = async (module: string, env: (port: string) => Record<string, string>) => {
    const port = String(await freePort())
    const child = startChild(new URL(module, import.meta.url), env(port))
    stack.defer(() => child.stop())
    const url = `http://127.0.0.1:${port}`
    await untilAnswering(url)
    return { url, pid: child.pid }
  }
  const ours = await start('../../../services/api/src/main.ts', (API_PORT) => ({
    API_PORT,
    DATABASE_URL: database.serviceUrl,
  }))
  await makeProduct(database.superuserUrl)
  const peer = await start('peer.ts', (PEER_PORT) => ({
    PEER_PORT,
    PEER_DATABASE_URL: database.superuserUrl,
    PEER_TENANT: clinic.tenantId,
    PEER_POOL,
  }))
  const answer = await fetch(ours.url + path, { headers: { 'x-api-key': clinic.key } })
  const CONSTANT_TEXT = await answer.text()
  const constant = await start('constant.ts', (CONSTANT_PORT) => ({ CONSTANT_PORT, CONSTANT_TEXT }))
  return { ours, peer, constant }
}

/** PostgreSQL has no product of numbers, which the peer's statement needs. */
async function makeProduct(superuserUrl: string): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl })
  await superuser.connect()
  await superuser.query(`
    create schema bench;
    create aggregate bench.product(numeric) (sfunc = numeric_mul, stype = numeric, initcond = '1')`)
  await superuser.end()
}
