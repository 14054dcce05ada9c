import { markdownTable } from '../../bench/report/markdown-table.ts'
import { p99 } from './judge-soak.ts'
import type { Soaked } from './soak.ts'

const ROWS = 12
const MEBIBYTE = 1024 * 1024

export interface SoakFacts {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly minutes: number
  readonly node: string
  readonly processors: number
}

/** The report as Markdown: what was held against what, and the run in a dozen rows. */
export function soakReport({ day, minutes, node, processors }: SoakFacts, soaked: Soaked): string {
  const { perSecond, measured, commands, stretches, verdicts } = soaked
  const answered = stretches.reduce((sum, { took }) => sum + took.length, 0)
  const held = verdicts.filter(({ holds }) => holds).length
  return [
    `# A long run, ${day}`,
    '',
    `Node ${node}, ${processors} processors shared by the api, its database and the load. ${minutes} minutes at ${perSecond} quotes a second, ` +
      `60 % of the ${Math.round(measured)} measured before; ${answered} answered, while ${commands} commands changed contracts. ${held} of ${verdicts.length} hold.`,
    '',
    markdownTable(
      ['what', 'met', 'result'],
      verdicts.map(({ what, measured: text, holds }) => [what, text, holds ? 'holds' : '**does not hold**']),
    ),
    '',
    'Latency counts from the moment a request was due, so that a stall is charged with all who waited. Stolen is what other guests of the hardware took',
    'of the processors meanwhile (steal, in /proc/stat).',
    '',
    markdownTable(
      ['minute', 'p50 ms', 'p99 ms', 'stolen %', 'memory MiB', 'heap MiB', 'books MiB', 'connections'],
      rowsOf(soaked, minutes),
    ),
    '',
  ].join('\n')
}

function rowsOf({ stretches }: Soaked, minutes: number): string[][] {
  const each = Math.max(1, Math.ceil(stretches.length / ROWS))
  return Array.from({ length: Math.ceil(stretches.length / each) }, (_, i) => {
    const part = stretches.slice(i * each, (i + 1) * each)
    const { sample } = part.at(-1) as (typeof stretches)[number]
    const took = Float32Array.from(part.flatMap((one) => [...one.took])).toSorted()
    return [
      (((i * each) / stretches.length) * minutes).toFixed(1),
      (took[Math.floor(took.length / 2)] ?? NaN).toFixed(2),
      p99(part).toFixed(2),
      ((part.reduce((sum, { stolen }) => sum + stolen, 0) / part.length) * 100).toFixed(1),
      ...[sample.memory, sample.heap, sample.bookBytes].map((bytes) => (bytes / MEBIBYTE).toFixed(0)),
      String(sample.connections),
    ]
  })
}
