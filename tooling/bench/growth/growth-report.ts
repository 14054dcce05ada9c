import { linePlot } from '../report/line-plot.ts'
import { grouped, markdownTable } from '../report/markdown-table.ts'
import { processors } from '../report/processors.ts'
import { median } from '../report/statistics.ts'
import { inMib } from '../report/units.ts'
import type { Limited } from './limited-memory.ts'

/** One round at one size: milliseconds from request to answer. */
export interface Point {
  readonly prices: number
  readonly p50: number
  readonly p99: number
}

/** `growth.md` and `growth.svg`. */
export function growthReport(
  points: readonly Point[],
  limited: Limited,
  { rounds, seconds }: { rounds: number; seconds: number },
): Record<string, string> {
  const sizes = [...new Set(points.map(({ prices }) => prices))].toSorted((a, b) => a - b)
  const of = (prices: number, which: 'p50' | 'p99') =>
    median(points.filter((point) => point.prices === prices).map((point) => point[which]))
  const rows = sizes.map((prices) => [grouped(prices), of(prices, 'p50').toFixed(3), of(prices, 'p99').toFixed(3)])
  const markdown = [
    '# One quote as prices grow',
    '',
    `${processors()}; 1 connection; ${rounds} interleaved rounds of ${seconds} s; medians, in milliseconds. Each size has a database and a service of its own, with all its price books in memory; answers were held against the prices that were written.`,
    '',
    markdownTable(['prices', 'p50', 'p99'], rows),
    '',
    `## ${grouped(sizes.at(-1) ?? 0)} prices with a quarter of the memory they want`,
    '',
    limits(limited),
    '',
  ].join('\n')
  const svg = linePlot({
    title: 'One quote, 1 connection: milliseconds by number of prices',
    places: sizes.map(grouped),
    placesTitle: 'prices',
    series: [
      { name: 'p50', color: '#0b6e4f', values: sizes.map((prices) => of(prices, 'p50')) },
      { name: 'p99', color: '#6c7a89', values: sizes.map((prices) => of(prices, 'p99')) },
    ],
  })
  return { 'growth.md': markdown, 'growth.svg': svg }
}

function limits({ settingMib, wanted, most, evictions, p50, p99, processBytes }: Limited): string {
  return markdownTable(
    ['', 'value'],
    [
      ['all price books would take', inMib(wanted.bytes)],
      ['PRICE_BOOK_MEMORY', `${settingMib} MiB`],
      ['price books took at the most', inMib(most.bytes)],
      ['the whole process took at the most', processBytes === null ? '?' : inMib(processBytes)],
      ['evictions', grouped(evictions)],
      ['p50 ms then', p50.toFixed(3)],
      ['p99 ms then', p99.toFixed(3)],
    ],
  )
}
