import type { BenchRun } from '../harness/bench.ts'
import { startLoad } from '../load/load-process.ts'
import { compared, type Figure, type Goal } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { median } from '../report/statistics.ts'
import { perSecond } from '../report/units.ts'
import { measureRates, type Measured } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import type { Clinic } from '../harness/priced-clinic.ts'
import { priceCheck } from './same-prices.ts'
import { startPeer } from './servers.ts'

export interface OnePeer {
  readonly what: string
  readonly peer: string
  readonly module: URL
  readonly goal: Goal
  readonly pathsOf: (clinic: Clinic) => string[]
  /** The price in what both answer. */
  readonly unwrap?: (answer: Record<string, unknown>) => Record<string, unknown>
}

const CONNECTIONS = 64

/** Requests a second of one quote each at 64 connections, of ours and of one peer that is asked by the same paths. */
export async function againstOnePeer(run: BenchRun, input: OnePeer): Promise<Figure> {
  const { rounds, seconds, first } = run.quick
    ? { rounds: 3, seconds: 0.3, first: 50 }
    : { rounds: 7, seconds: 4, first: 500 }
  const { database, clinic } = await run.quotedClinic()
  await using stack = new AsyncDisposableStack()
  const paths = input.pathsOf(clinic)
  const [ours, peer, load] = await Promise.all([
    startOurs(stack, database),
    startPeer(stack, input.module, database, clinic),
    startLoad(paths),
  ])
  stack.defer(() => load.stop())
  const headers = { 'x-api-key': clinic.key }
  const check = priceCheck(ours.url, peer.url, headers, input.unwrap)
  for (const path of paths.slice(0, first)) await check.compare(path)
  const servers = { ours, peer }
  const { stop } = run
  const measured = await check.during(paths.slice(first), () =>
    measureRates({
      servers,
      connections: [CONNECTIONS],
      database,
      load,
      headers,
      rounds,
      seconds,
      stop,
      log: console.log,
    }),
  )
  const of = (name: string) => measured.filter(({ server }) => server === name)
  const rates = (name: string) => of(name).map((one) => one.perSecond)
  const size = [
    `${grouped(clinic.prices)} prices, ${rounds} rounds of ${seconds} s`,
    `${grouped(check.compared)} answers compared`,
    `microseconds of processor a request, server + database: ours ${micros(of('ours'))}, peer ${micros(of('peer'))}`,
  ].join('; ')
  const { what, goal } = input
  return compared({ what, peer: input.peer, ours: rates('ours'), peers: rates('peer'), show: perSecond, goal, size })
}

/** The median of what a request took of the server's process, and of the database's; they tell more than rates where others run too. */
function micros(runs: readonly Measured[]): string {
  return [runs.map((one) => one.serverMicros), runs.map((one) => one.databaseMicros)]
    .map((values) => (values.includes(null) ? '?' : grouped(median(values as number[]))))
    .join(' + ')
}
