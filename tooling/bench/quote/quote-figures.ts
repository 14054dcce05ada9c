import { atLeast, atMost, compared, type Figure } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { inMs, perSecond } from '../report/units.ts'
import type { Measured } from '../serving/measure-rates.ts'
import type { ReportFacts } from './quote-report.ts'
import type { ServerName } from './servers.ts'

/** The rows of the table: full load against both peers, and one caller alone against the first. */
export function quoteFigures(
  measured: readonly Measured<ServerName>[],
  { rounds, seconds, prices }: ReportFacts,
): Figure[] {
  const of = (server: ServerName, connections: number) =>
    measured.filter((one) => one.server === server && one.connections === connections)
  const busy = (server: ServerName) => of(server, 64).map((one) => one.perSecond)
  const alone = (server: ServerName) => of(server, 1).map((one) => one.p50)
  const size = `${grouped(prices)} prices, ${rounds} rounds of ${seconds} s`
  const what = 'one quote over REST, 64 connections, key and tenant checked, never stale, explanation included'
  const statement = { what, peer: 'Hono + pg, one statement, no checks', size, show: perSecond }
  const limit = { what: 'the same, against the limit of this stack', peer: 'Hono, a constant', size, show: perSecond }
  const latency = { what: 'one quote, 1 connection, p50', peer: 'Hono + pg, one statement', size, show: inMs }
  return [
    compared({ ...statement, ours: busy('ours'), peers: busy('peer'), goal: atLeast(2.5) }),
    compared({ ...limit, ours: busy('ours'), peers: busy('constant'), goal: atLeast(0.5) }),
    compared({ ...latency, ours: alone('ours'), peers: alone('peer'), goal: atMost(1.1) }),
  ]
}
