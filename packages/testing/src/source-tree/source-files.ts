import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** A TypeScript file of the repository. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly text: string
}

/** The repository's root. */
export const ROOT = new URL('../../', import.meta.url)
const ROOTS = ['packages', 'services', 'tooling', 'test']

/** Every TypeScript file of every room, and those at the root. */
export async function readSourceFiles(): Promise<SourceFile[]> {
  const found = await Promise.all([...ROOTS.map((layer) => filesUnder(`${layer}/`)), filesIn('')])
  return Promise.all(
    found
      .flat()
      .filter((path) => path.endsWith('.ts'))
      .toSorted()
      .map(async (path) => ({ path, text: await readFile(new URL(path, ROOT), 'utf8') })),
  )
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(fileURLToPath(new URL(folder, ROOT)), { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => folder + entry.name)
}

/** The paths of all files under a folder of the repository; hidden folders and installed packages are left out. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(fileURLToPath(new URL(folder, ROOT)), { withFileTypes: true })
  const folders = entries.filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'),
  )
  const inner = await Promise.all(folders.map((entry) => filesUnder(`${folder}${entry.name}/`)))
  return [...(await filesIn(folder)), ...inner.flat()]
}
