import { Client } from 'pg'
import type { BenchDatabase } from '../bench-database.ts'
import { cpuTime, cpuTimeOfChildren, parentOf } from '../cpu-time.ts'
import type { LoadResult, LoadRun } from '../load/load-process.ts'
import { SERVERS, type Server, type ServerName } from './servers.ts'

export const CONNECTIONS = [1, 4, 16, 64] as const

/** One run against one server, with the processor time that each of its requests took, in microseconds. */
export interface Measured extends LoadResult {
  readonly server: ServerName
  readonly connections: number
  readonly serverMicros: number | null
  readonly databaseMicros: number | null
}

export interface Measuring {
  readonly servers: Record<ServerName, Server>
  readonly database: BenchDatabase
  readonly load: { run(run: LoadRun): Promise<LoadResult> }
  readonly headers: Record<string, string>
  readonly rounds: number
  readonly seconds: number
  readonly stop: AbortSignal
  readonly log: (line: string) => void
}

/** Every server under every load, round after round; who goes first changes from round to round. */
export async function measureQuotes(measuring: Measuring): Promise<Measured[]> {
  const { rounds, stop, log } = measuring
  const postmaster = await postmasterOf(measuring.database)
  await warmUp(measuring)
  const measured: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    for (const connections of CONNECTIONS) {
      for (const server of rotated(SERVERS, round)) {
        stop.throwIfAborted()
        measured.push(await measure(measuring, server, connections, postmaster))
      }
    }
    log(`round ${round + 1} of ${rounds}`)
  }
  return measured
}

async function measure(
  { servers, load, headers, seconds }: Measuring,
  server: ServerName,
  connections: number,
  postmaster: number | null,
): Promise<Measured> {
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
async function warmUp({ servers, load, headers, stop, seconds }: Measuring): Promise<void> {
  for (const connections of [1, 64]) {
    for (const server of SERVERS) {
      stop.throwIfAborted()
      await load.run({ url: servers[server].url, headers, connections, seconds: Math.max(2, seconds) })
    }
  }
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}

async function postmasterOf({ superuserUrl }: BenchDatabase): Promise<number | null> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return await parentOf(rows[0]?.pid ?? 0)
  } finally {
    await client.end()
  }
}
