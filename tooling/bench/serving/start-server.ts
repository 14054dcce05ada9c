import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import type { BenchDatabase } from '../harness/bench-database.ts'
import { startChild, untilAnswering } from '../harness/child.ts'

/** A server under test: its address, and its process, to read the processor time of. */
export interface Server {
  readonly url: string
  readonly pid: number
}

/** Connections of a peer: with 1 and 4 it is fastest; 2, 3, 6, 10 and 20 were tried too. */
export const PEER_POOL = '4'

/** Starts a module that listens on the port its environment names, in a process of its own, and waits until it answers. */
export async function startServer(
  stack: AsyncDisposableStack,
  module: URL,
  env: (port: string) => Record<string, string>,
  nodeOptions: readonly string[] = [],
): Promise<Server> {
  const port = String(await freePort())
  const child = startChild(module, env(port), nodeOptions)
  stack.defer(() => child.stop())
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(url)
  return { url, pid: child.pid }
}

const OURS = new URL(import.meta.resolve('@vigencia/api/main.ts'))

/** The api as `npm start` runs it. With BENCH_PROFILE set to a folder, each run of it leaves a processor profile there. */
export function startOurs(
  stack: AsyncDisposableStack,
  database: BenchDatabase,
  settings: Record<string, string> = {},
): Promise<Server> {
  const folder = process.env['BENCH_PROFILE']
  const profile = folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
  const env = (API_PORT: string) => ({ API_PORT, DATABASE_URL: database.serviceUrl, ...settings })
  return startServer(stack, OURS, env, profile)
}
