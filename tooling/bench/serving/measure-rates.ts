import type { BenchDatabase } from '../harness/bench-database.ts'
import { cpuTime, cpuTimeOfChildren } from '../harness/cpu-time.ts'
import type { LoadResult, LoadRun } from '../load/load-process.ts'
import { postmasterOf } from './postmaster.ts'
import type { Server } from './start-server.ts'

/** One run against one server, with the processor time that each of its requests took, in microseconds. */
export interface Measured<Name extends string = string> extends LoadResult {
  readonly server: Name
  readonly connections: number
  readonly serverMicros: number | null
  readonly databaseMicros: number | null
}

export interface Measuring<Name extends string> {
  readonly servers: Record<Name, Server>
  readonly connections: readonly number[]
  readonly database: BenchDatabase
  readonly load: { run(run: LoadRun): Promise<LoadResult> }
  readonly headers: Record<string, string>
  readonly rounds: number
  readonly seconds: number
  readonly stop: AbortSignal
  readonly log: (line: string) => void
}

/** Every server under every load, round after round; who goes first changes from round to round. */
export async function measureRates<Name extends string>(measuring: Measuring<Name>): Promise<Measured<Name>[]> {
  const { rounds, stop, log } = measuring
  const names = Object.keys(measuring.servers) as Name[]
  const postmaster = await postmasterOf(measuring.database)
  await warmUp(measuring, names)
  const measured: Measured<Name>[] = []
  for (let round = 0; round < rounds; round++) {
    for (const connections of measuring.connections) {
      for (const server of rotated(names, round)) {
        stop.throwIfAborted()
        measured.push(await measure(measuring, server, connections, postmaster))
      }
    }
    log(`round ${round + 1} of ${rounds}`)
  }
  return measured
}

async function measure<Name extends string>(
  { servers, load, headers, seconds }: Measuring<Name>,
  server: Name,
  connections: number,
  postmaster: number | null,
): Promise<Measured<Name>> {
  const { url, pid } = servers[server]
  const times = async () => [await cpuTime(pid), postmaster && (await cpuTimeOfChildren(postmaster))] as const
  const before = await times()
  const result = await load.run({ url, headers, connections, seconds })
  const after = await times()
  if (result.failed > 0) throw new Error(`${result.failed} requests to ${server} failed`)
  const micros = (i: 0 | 1) =>
    before[i] === null || after[i] === null ? null : ((after[i] - before[i]) * 1e6) / result.answered
  return { ...result, server, connections, serverMicros: micros(0), databaseMicros: micros(1) }
}

/** Until the compilers are done with what is measured. */
async function warmUp<Name extends string>(measuring: Measuring<Name>, names: readonly Name[]): Promise<void> {
  const { servers, load, headers, stop, seconds } = measuring
  const connections = Math.max(...measuring.connections)
  for (const server of names) {
    stop.throwIfAborted()
    await load.run({ url: servers[server].url, headers, connections, seconds: Math.min(8, seconds * 2) })
  }
}

/** The same list, begun at another place each time. */
export function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}
