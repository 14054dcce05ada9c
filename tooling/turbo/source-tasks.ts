import type { Manifest } from './read-manifests.ts'

export interface SourceTask {
  readonly dependsOn: readonly string[]
  readonly inputs?: readonly string[]
}

/** What others read of a package: its tests and its words are its own. */
const SOURCES = ['$TURBO_DEFAULT$', '!**/*.test.ts', '!**/*.md']

/**
 * Tasks without a script, by which turbo knows what a package's checks stand on. `sources` is what a package is made of;
 * `checked` is that and what only its tests take. `^` would do the same, but packages that test each other are a cycle by
 * their devDependencies, and tasks may be none.
 */
export function sourceTasks(manifests: Iterable<Manifest>): Record<string, SourceTask> {
  const all = [...manifests]
  const names = new Set(all.map(({ name }) => name))
  const sourcesOf = (dependencies: Readonly<Record<string, string>> = {}) =>
    Object.keys(dependencies)
      .filter((name) => names.has(name))
      .toSorted()
      .map((name) => `${name}#sources`)
  return Object.fromEntries(
    all.flatMap(({ name, dependencies, devDependencies }) => [
      [`${name}#sources`, { dependsOn: sourcesOf(dependencies), inputs: SOURCES }],
      [`${name}#checked`, { dependsOn: ['sources', ...sourcesOf(devDependencies)] }],
    ]),
  )
}
