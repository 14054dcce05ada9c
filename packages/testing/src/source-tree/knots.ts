import type { Graph } from './folder-graph.ts'

/** Nodes that reach each other: every group of more than one, by name. */
export function knotsOf(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachedFrom(graph, node)]))
  const knotOf = (node: string) => [...graph.keys()].filter((other) => reaches(node, other) && reaches(other, node))
  const reaches = (from: string, to: string) => reach.get(from)?.has(to) ?? false
  const knots = [...graph.keys()].map((node) => knotOf(node).toSorted()).filter((knot) => knot.length > 1)
  return [...new Map(knots.map((knot) => [knot.join(), knot])).values()]
}

function reachedFrom(graph: Graph, start: string): Set<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of graph.get(node) ?? [])
      if (!reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
  return reached
}
