import { availableParallelism } from 'node:os'
import { linePlot } from '../report/line-plot.ts'
import { grouped, markdownTable } from '../report/markdown-table.ts'
import { median, ratios } from '../report/statistics.ts'
import { CONNECTIONS, type Measured } from './measure-quotes.ts'
import { SERVERS, type ServerName } from './servers.ts'

const TITLES: Record<ServerName, string> = {
  ours: 'Vigencia',
  peer: 'Hono + pg, one statement',
  constant: 'Hono, a constant',
}
const COLORS: Record<ServerName, string> = { ours: '#0b6e4f', peer: '#c8553d', constant: '#6c7a89' }

export interface QuoteReport {
  readonly markdown: string
  readonly svg: string
}

export interface ReportFacts {
  readonly rounds: number
  readonly seconds: number
  readonly prices: number
  readonly compared: number
}

export function quoteReport(measured: readonly Measured[], facts: ReportFacts): QuoteReport {
  const of = (server: ServerName, connections: number) =>
    measured.filter((one) => one.server === server && one.connections === connections)
  return { markdown: markdown(of, facts), svg: plot(of) }
}

type Find = (server: ServerName, connections: number) => Measured[]

function markdown(of: Find, { rounds, seconds, prices, compared }: ReportFacts): string {
  return [
    '# One quote over REST',
    '',
    `Node ${process.versions.node}, ${availableParallelism()} processors shared by servers, database and load; ${grouped(prices)} prices; ` +
      `${rounds} interleaved rounds of ${seconds} s; medians; ratios are taken round by round. ` +
      `${grouped(compared)} prices were compared with the peer's meanwhile: all the same to the centavo.`,
    '',
    '## To reach',
    '',
    goals(of),
    '',
    '## Requests a second, by connections',
    '',
    throughput(of),
    '',
    '## 64 connections: time on a processor for each request, in microseconds',
    '',
    processors(of),
    '',
    '## 1 connection: milliseconds from request to answer',
    '',
    latency(of),
    '',
  ].join('\n')
}

function goals(of: Find): string {
  const busy = (server: ServerName) => of(server, 64).map((one) => one.perSecond)
  const alone = (server: ServerName) => of(server, 1).map((one) => one.p50)
  const rows: [string, number[], string][] = [
    ['requests/s at 64 connections, to the peer', ratios(busy('ours'), busy('peer')), '>= 2.5'],
    ['requests/s at 64 connections, to a constant', ratios(busy('ours'), busy('constant')), '>= 0.5'],
    ['p50 at 1 connection, to the peer', ratios(alone('ours'), alone('peer')), '<= 1.1'],
  ]
  return markdownTable(
    ['', 'median', 'least', 'most', 'to reach'],
    rows.map(([what, values, goal]) => [
      what,
      times(median(values)),
      times(Math.min(...values)),
      times(Math.max(...values)),
      goal,
    ]),
  )
}

function throughput(of: Find): string {
  return markdownTable(
    ['', ...CONNECTIONS.map(String)],
    SERVERS.map((server) => [
      TITLES[server],
      ...CONNECTIONS.map((connections) => grouped(perSecond(of, server, connections))),
    ]),
  )
}

function processors(of: Find): string {
  return markdownTable(
    ['', 'server', 'database', 'p50 ms', 'p99 ms'],
    SERVERS.map((server) => {
      const runs = of(server, 64)
      return [
        TITLES[server],
        micros(runs.map((one) => one.serverMicros)),
        micros(runs.map((one) => one.databaseMicros)),
        median(runs.map((one) => one.p50)).toFixed(2),
        median(runs.map((one) => one.p99)).toFixed(2),
      ]
    }),
  )
}

function micros(values: readonly (number | null)[]): string {
  return values.includes(null) ? '?' : grouped(median(values as number[]))
}

function latency(of: Find): string {
  return markdownTable(
    ['', 'p50', 'p99'],
    SERVERS.map((server) => {
      const runs = of(server, 1)
      return [
        TITLES[server],
        median(runs.map((one) => one.p50)).toFixed(3),
        median(runs.map((one) => one.p99)).toFixed(3),
      ]
    }),
  )
}

function plot(of: Find): string {
  return linePlot({
    title: 'One quote over REST, requests a second',
    places: CONNECTIONS.map(String),
    placesTitle: 'connections',
    series: SERVERS.map((server) => ({
      name: TITLES[server],
      color: COLORS[server],
      values: CONNECTIONS.map((connections) => perSecond(of, server, connections)),
    })),
  })
}

function perSecond(of: Find, server: ServerName, connections: number): number {
  return median(of(server, connections).map((one) => one.perSecond))
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`
}
