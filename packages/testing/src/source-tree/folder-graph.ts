import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'
import { factsOf } from './source-facts.ts'

/** Who imports whom: each node with what it takes from. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** The name of the node that stands for the files that lie in a folder itself, beside its folders. */
export const OWN_FILES = '(files)'

/**
 * The graph of what lies side by side in a folder: its folders, each with all that is in it, and its own files
 * together. An arrow is a pair of which one imports from the other, types included. Tests are not in it.
 */
export function graphIn(files: readonly SourceFile[], folder: string, targetOf = relativeTarget): Graph {
  return graphOf(files, (path) => childOf(folder, path), targetOf)
}

/** The graph of what `nodeOf` makes of each file's path; a path without a node is not in it. */
export function graphOf(
  files: readonly SourceFile[],
  nodeOf: (path: string) => string | undefined,
  targetOf = relativeTarget,
): Graph {
  const graph = new Map<string, Set<string>>()
  const sources = files.filter(({ path }) => !path.endsWith('.test.ts'))
  const paths = new Set(sources.map(({ path }) => path))
  for (const { path, text } of sources) {
    const from = nodeOf(path)
    if (from === undefined) continue
    const arrows = graph.get(from) ?? new Set()
    graph.set(from, arrows)
    for (const { specifier } of factsOf(text).imports) {
      const target = targetOf(path, specifier)
      const to = target !== undefined && paths.has(target) ? nodeOf(target) : undefined
      if (to !== undefined && to !== from) arrows.add(to)
    }
  }
  return graph
}

/** Every folder that holds others, the top (`''`) included. */
export function foldersWithFolders(files: readonly SourceFile[]): string[] {
  const parents = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, depth) => parts.slice(0, depth).join('/'))
  })
  return [...new Set(parents)].toSorted()
}

function childOf(folder: string, path: string): string | undefined {
  const prefix = folder === '' ? '' : `${folder}/`
  if (!path.startsWith(prefix)) return undefined
  const [first = '', ...rest] = path.slice(prefix.length).split('/')
  return rest.length === 0 ? OWN_FILES : first
}

function relativeTarget(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined
}
