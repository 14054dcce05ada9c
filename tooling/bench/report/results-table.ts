import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Figure } from './figure.ts'
import { markdownTable } from './markdown-table.ts'

/** The figures of each benchmark as it was last run, by its name. */
export type Figures = Record<string, Taken>

export interface Taken {
  /** On what: Node, processors, load when it began. */
  readonly on: string
  readonly figures: readonly Figure[]
}

/** Puts a benchmark's figures in the place of its last ones, and writes `table.md` again with every row there is. */
export async function keepFigures(results: URL, names: readonly string[], name: string, taken: Taken): Promise<void> {
  await mkdir(results, { recursive: true })
  const stored = new URL('figures.json', results)
  const before = JSON.parse(await readFile(stored, 'utf8').catch(() => '{}')) as Figures
  const all = { ...before, [name]: taken }
  await writeFile(stored, `${JSON.stringify(all, null, 2)}\n`)
  await writeFile(new URL('table.md', results), resultsTable(names, all))
}

/** Every row in the order of the benchmarks; a benchmark without figures is named as not run. */
export function resultsTable(names: readonly string[], all: Figures): string {
  const rows = names.flatMap((name) => {
    const taken = all[name]
    if (taken === undefined) return [[name, '', '', '', '', 'not run', '', `\`${name}\``]]
    return taken.figures.map((figure) => rowOf(name, figure))
  })
  const on = names.flatMap((name) => (all[name] === undefined ? [] : [`- ${name}: ${all[name].on}`]))
  return [
    '# What was to be reached',
    '',
    'A ratio is the median of the ratios round by round, with the least and the most; ours and the peer take turns in one run.',
    '',
    markdownTable(['', 'ours', 'its peer', 'ratio', 'goal', '', 'size', 'pnpm bench'], rows),
    '',
    '## Taken on',
    '',
    ...on,
    '',
  ].join('\n')
}

function rowOf(name: string, { what, peer, ours, peers, ratio, goal, met, size }: Figure): string[] {
  const text = met === null ? 'not run' : met ? 'met' : '**missed**'
  return [what, ours, peers === '' ? '' : `${peers} (${peer})`, ratio, goal, text, size, `\`${name}\``]
}
