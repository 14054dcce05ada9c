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

/** Folders that hold nothing but rooms of their own. */
const WINGS: ReadonlySet<string> = new Set(['agreements'])

/** The graph of a source tree: of its rooms in full, then of every level below where something needs itself. */
export function structureReport(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => !path.endsWith('.test.ts'))
  const rooms = graphOf(sources, roomOf)
  const levels = foldersWithFolders(sources).filter((folder) => folder !== '')
  const { order } = fewestArrowsUp(rooms)
  return [
    ...figuresOf('rooms', rooms),
    ...order.map((room) => `  ${room} -> ${[...(rooms.get(room) ?? [])].toSorted(by(order)).join(', ') || 'nothing'}`),
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

/** A room is a folder at the top, or one in a wing; the files at the top are one room too. */
function roomOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/')
  if (second === '') return OWN_FILES
  return WINGS.has(top) && rest.length > 0 ? `${top}/${second}` : top
}

const by = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
