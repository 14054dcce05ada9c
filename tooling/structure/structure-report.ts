import { fewestArrowsUp } from '@vigencia/testing/source-tree/fewest-arrows-up.ts'
import {
  foldersWithFolders,
  graphIn,
  graphOf,
  OWN_FILES,
  type Graph,
} from '@vigencia/testing/source-tree/folder-graph.ts'
import { knotsOf } from '@vigencia/testing/source-tree/knots.ts'
import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'

/** Folders that hold nothing but folders, each of which counts by itself. */
const WINGS: ReadonlySet<string> = new Set(['agreements'])

/** The graph of a source tree: of its nouns in full, then of every level below where something needs itself. */
export function structureReport(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => !path.endsWith('.test.ts'))
  const nouns = graphOf(sources, nounOf)
  const levels = foldersWithFolders(sources).filter((folder) => folder !== '')
  const { order } = fewestArrowsUp(nouns)
  return [
    ...figuresOf('nouns', nouns),
    ...order.map((noun) => `  ${noun} -> ${[...(nouns.get(noun) ?? [])].toSorted(by(order)).join(', ') || 'nothing'}`),
    ...levels.flatMap((folder) => figuresOf(folder, graphIn(sources, folder))),
  ]
}

function figuresOf(name: string, graph: Graph): string[] {
  const arrows = [...graph.values()].reduce((sum, targets) => sum + targets.size, 0)
  const knots = knotsOf(graph)
  const { up } = fewestArrowsUp(graph)
  return [
    `${name}: ${graph.size} folders, ${arrows} arrows, ${up.length} up, ${knots.length} knots`,
    ...knots.map((knot) => `  a knot of ${knot.length}: ${knot.join(', ')}`),
    ...up.map(([from, to]) => `  up: ${from} -> ${to}`),
  ]
}

/** A noun is a folder at the top, or one in a wing; the files at the top are one together. */
function nounOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/')
  if (second === '') return OWN_FILES
  return WINGS.has(top) && rest.length > 0 ? `${top}/${second}` : top
}

const by = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
