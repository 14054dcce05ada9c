import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { CHECKOUT } from '@vigencia/embedded-postgres/default-folder.ts'

/** What the console is built from. Everything else of these folders is tests, words about them, or what was built. */
const FOLDERS = ['services/console', 'packages/client/src', 'packages/contracts/src', 'packages/domain/src']
const FILES = ['pnpm-lock.yaml', 'tsconfig.base.json']
const NOT_SOURCE = /(^|\/)(node_modules|dist|\.[^/]*)(\/|$)|\.test\.tsx?$|\.md$/

/** A digest that changes with whatever the console is built from. */
export async function sourcesDigest(checkout: string = CHECKOUT): Promise<string> {
  const hash = createHash('sha256')
  for (const name of [...(await sourcesOf(checkout)), ...FILES])
    hash
      .update(`${name}\0`)
      .update(await readFile(join(checkout, name)))
      .update('\0')
  return hash.digest('base64url')
}

async function sourcesOf(checkout: string): Promise<string[]> {
  const names: string[] = []
  const read = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const name = relative(checkout, path).replaceAll('\\', '/')
      if (NOT_SOURCE.test(name)) continue
      if (entry.isDirectory()) await read(path)
      else names.push(name)
    }
  }
  for (const folder of FOLDERS) await read(join(checkout, folder))
  return names.toSorted()
}
