import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A TypeScript file of a tree. */
export interface SourceFile {
  /** From the top of the tree, with `/`. */
  readonly path: string
  readonly text: string
}

const WITH_SOURCE = ['packages', 'services', 'tooling', 'test']

/** Written from the cards, as long as they are and in their words. */
const WRITTEN = 'packages/client/src/operations/'

/** Every TypeScript file of the repository that is written by hand: of its packages, its tools and tests, and at the root. */
export async function readSourceFiles(repository: string): Promise<SourceFile[]> {
  const found = await Promise.all(WITH_SOURCE.map((folder) => filesUnder(repository, folder)))
  const own = found.flat().filter((path) => !path.startsWith(WRITTEN))
  return readAll(repository, [...own, ...(await listed(repository, '')).files])
}

/** Every TypeScript file under a folder. */
export async function readTree(folder: string): Promise<SourceFile[]> {
  return readAll(folder, await filesUnder(folder, ''))
}

/** The paths of all files under a folder of a tree; hidden folders, installed packages and what was built are left out. */
export async function filesUnder(top: string, folder: string): Promise<string[]> {
  const { files, folders } = await listed(top, folder)
  const inner = await Promise.all(folders.map((path) => filesUnder(top, path)))
  return [...files, ...inner.flat()]
}

function readAll(top: string, paths: readonly string[]): Promise<SourceFile[]> {
  return Promise.all(
    paths
      .filter((path) => /\.tsx?$/.test(path))
      .toSorted()
      .map(async (path) => ({ path, text: await readFile(join(top, path), 'utf8') })),
  )
}

async function listed(top: string, folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(join(top, folder), { withFileTypes: true })
  const pathOf = ({ name }: { name: string }) => (folder === '' ? name : `${folder}/${name}`)
  return {
    files: entries.filter((entry) => entry.isFile()).map(pathOf),
    folders: entries
      .filter(
        (entry) => entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name) && !entry.name.startsWith('.'),
      )
      .map(pathOf),
  }
}
