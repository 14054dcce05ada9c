import { linePlot } from '../report/line-plot.ts'
import { grouped, markdownTable } from '../report/markdown-table.ts'
import { processors as runOn } from '../report/processors.ts'
import { median } from '../report/statistics.ts'
import type { Measured } from '../serving/measure-rates.ts'
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

export function quoteReport(
  measured: readonly Measured<ServerName>[],
  connections: readonly number[],
  facts: ReportFacts,
): QuoteReport {
  const of = (server: ServerName, connections: number) =>
    measured.filter((one) => one.server === server && one.connections === connections)
  return { markdown: markdown(of, connections, facts), svg: plot(of, connections) }
}

type Find = (server: ServerName, connections: number) => Measured<ServerName>[]
type Loads = readonly number[]

function markdown(of: Find, loads: Loads, { rounds, seconds, prices, compared }: ReportFacts): string {
  return [
    '# One quote over REST',
    '',
    `${runOn()}; ${grouped(prices)} prices; ` +
      `${rounds} interleaved rounds of ${seconds} s; medians. ` +
      `${grouped(compared)} prices were compared with the peer's meanwhile: all the same to the centavo.`,
    '',
    '## Requests a second, by connections',
    '',
    throughput(of, loads),
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

function throughput(of: Find, loads: Loads): string {
  return markdownTable(
    ['', ...loads.map(String)],
    SERVERS.map((server) => [
      TITLES[server],
      ...loads.map((connections) => grouped(perSecond(of, server, connections))),
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

function plot(of: Find, loads: Loads): string {
  return linePlot({
    title: 'One quote over REST, requests a second',
    places: loads.map(String),
    placesTitle: 'connections',
    series: SERVERS.map((server) => ({
      name: TITLES[server],
      color: COLORS[server],
      values: loads.map((connections) => perSecond(of, server, connections)),
    })),
  })
}

function perSecond(of: Find, server: ServerName, connections: number): number {
  return median(of(server, connections).map((one) => one.perSecond))
}
