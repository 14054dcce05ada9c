import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the task graph reads of a package's manifest. */
export interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Every package of the workspace but its root, by its folder. */
export function readManifests(checkout: string): Map<string, Manifest> {
  const folders = globSync(['packages/*', 'services/*', 'tooling', 'test'], { cwd: checkout }).toSorted()
  return new Map(
    folders.map((folder) => [
      folder,
      JSON.parse(readFileSync(join(checkout, folder, 'package.json'), 'utf8')) as Manifest,
    ]),
  )
}
