import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import { foldersWithFolders, graphIn } from '@vigencia/testing/source-tree/folder-graph.ts'
import { knotsOf } from '@vigencia/testing/source-tree/knots.ts'
import { servicesOf, targetOf, type Rule } from './rule.ts'

/** No file needs, through others, itself. Types are erased before anything runs, but they go round in circles no less. */
export const importsMakeNoCircle: Rule = (files) => {
  const services = servicesOf(files)
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const next = (path: string) =>
    factsOf(texts.get(path) as string).imports.flatMap(({ specifier }) => {
      const target = targetOf(services, path, specifier)
      return target !== undefined && texts.has(target) ? [target] : []
    })
  const finished = new Set<string>()
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) faults.push([...trail.slice(at), path].join(' -> '))
    if (at >= 0 || finished.has(path)) return
    for (const target of next(path)) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of texts.keys()) visit(path, [])
  return faults
}

/**
 * Folders that lie side by side do not need each other, neither directly nor through others; nor does a folder need the
 * files beside it that need it. `npm run structure` shows which imports make a knot.
 */
export const foldersMakeNoCircle: Rule = (files) => {
  const services = servicesOf(files)
  return foldersWithFolders(files)
    .filter((folder) => !['', 'packages', 'services'].includes(folder))
    .flatMap((folder) => {
      const graph = graphIn(files, folder, (path, specifier) => targetOf(services, path, specifier))
      return knotsOf(graph).map((knot) => `in ${folder} these need each other: ${knot.join(', ')}`)
    })
}
