import type { Graph } from './folder-graph.ts'
import { knotsOf } from './knots.ts'

/**
 * An order of the nodes, callers first, in which as few arrows as possible point back up, and those arrows. It is
 * exact: outside a knot no arrow points up, and inside one every subset is tried, so a knot may have 22 nodes.
 */
export function fewestArrowsUp(graph: Graph): { order: string[]; up: [from: string, to: string][] } {
  const knots = knotsOf(graph)
  const knotOf = new Map(knots.flatMap((knot) => knot.map((node) => [node, knot] as const)))
  const groups = new Set([...graph.keys()].map((node) => knotOf.get(node) ?? [node]))
  const groupOf = new Map([...groups].flatMap((group) => group.map((node) => [node, group] as const)))
  const order = callersFirst([...graph.keys()], graph, groupOf).flatMap((group) => bestOrder(group, graph))
  const rank = new Map(order.map((node, i) => [node, i]))
  const arrows = [...graph].flatMap(([from, targets]) => [...targets].map((to): [string, string] => [from, to]))
  return { order, up: arrows.filter(([from, to]) => (rank.get(to) ?? 0) < (rank.get(from) ?? 0)) }
}

type Groups = ReadonlyMap<string, readonly string[]>

function callersFirst(nodes: readonly string[], graph: Graph, groupOf: Groups): (readonly string[])[] {
  const placed = new Set<readonly string[]>()
  const visit = (group: readonly string[] | undefined) => {
    if (group === undefined || placed.has(group)) return
    const called = group.flatMap((node) => [...(graph.get(node) ?? [])].map((to) => groupOf.get(to)))
    for (const next of called) if (next !== group && !placed.has(next ?? [])) visit(next)
    placed.add(group)
  }
  for (const node of nodes) visit(groupOf.get(node))
  return [...placed].toReversed()
}

/** By dynamic programming over subsets: the fewest arrows up of a set that comes first, by the node that ends it. */
function bestOrder(nodes: readonly string[], graph: Graph): string[] {
  const count = nodes.length
  if (count === 1) return [...nodes]
  if (count > 22) throw new Error(`a knot of ${count}: too many to order exactly`)
  const targets = nodes.map((node) =>
    [...(graph.get(node) ?? [])].reduce((bits, to) => bits | (nodes.includes(to) ? 1 << nodes.indexOf(to) : 0), 0),
  )
  const fewest = new Uint8Array(2 ** count).fill(255)
  const last = new Uint8Array(2 ** count)
  fewest[0] = 0
  for (let set = 0; set < 2 ** count; set++)
    for (let next = 0; next < count; next++) {
      if ((set & (1 << next)) !== 0) continue
      const cost = (fewest[set] ?? 0) + bitCount((targets[next] ?? 0) & set)
      const grown = set | (1 << next)
      if (cost >= (fewest[grown] ?? 0)) continue
      fewest[grown] = cost
      last[grown] = next
    }
  const order: string[] = []
  for (let set = 2 ** count - 1; set !== 0; set &= ~(1 << (last[set] ?? 0))) order.unshift(nodes[last[set] ?? 0] ?? '')
  return order
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
