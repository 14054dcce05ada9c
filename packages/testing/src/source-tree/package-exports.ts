import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { factsOf } from './source-facts.ts'
import type { SourceFile } from './source-files.ts'

/** A package of the workspace and what it lets others import: its `exports`, by name. */
export interface Manifest {
  /** Of its folder, from the root: `packages/domain`. */
  readonly folder: string
  readonly name: string
  readonly exports: Readonly<Record<string, string>>
}

/** The packages that others may import. */
export async function readManifests(repository: string): Promise<Manifest[]> {
  const folders = await Promise.all(
    ['packages', 'services'].map(async (parent) =>
      (await readdir(join(repository, parent))).map((child) => `${parent}/${child}`),
    ),
  )
  return Promise.all(
    folders.flat().map(async (folder) => {
      const text = await readFile(join(repository, folder, 'package.json'), 'utf8')
      const { name, exports } = JSON.parse(text) as { name: string; exports?: Manifest['exports'] }
      return { folder, name, exports: exports ?? {} }
    }),
  )
}

/**
 * What a package has to declare, for others import it by name: the entry for each specifier, sorted. A folder is imported
 * by its `index.ts`; what lies in `migrations` lies beside the sources.
 */
export function importedOf(files: readonly SourceFile[], { folder, name, exports }: Manifest): Record<string, string> {
  const others = files.filter(({ path }) => !path.startsWith(`${folder}/`))
  const specifiers = others.flatMap(({ text }) => {
    const { imports, resolved } = factsOf(text)
    return [...imports.map(({ specifier }) => specifier), ...resolved]
  })
  const paths = specifiers
    .filter((specifier) => specifier === name || specifier.startsWith(`${name}/`))
    .map((specifier) => specifier.slice(name.length + 1))
  return Object.fromEntries(
    [...new Set(paths)]
      .toSorted()
      .map((path) => (path === '' ? ['.', exports['.'] ?? ''] : [`./${path}`, fileOf(path)])),
  )
}

/** Entries that nobody needs, and specifiers without one, each in a sentence. */
export function exportFaults(files: readonly SourceFile[], manifest: Manifest): string[] {
  const imported = importedOf(files, manifest)
  const needless = Object.keys(manifest.exports).filter((entry) => imported[entry] === undefined)
  const missing = Object.entries(imported).filter(([entry, file]) => manifest.exports[entry] !== file)
  return [
    ...needless.map((entry) => `${manifest.name} declares ${entry}, which nobody imports`),
    ...missing.map(([entry, file]) => `${manifest.name} is imported by ${entry}, and does not declare it as ${file}`),
  ]
}

function fileOf(path: string): string {
  if (path.startsWith('migrations/')) return `./${path}`
  return /\.\w+$/.test(path) ? `./src/${path}` : `./src/${path}/index.ts`
}
