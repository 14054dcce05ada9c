import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Stores values in a file that nobody else may read, whichever process comes first.
 * @returns what lies there
 */
export async function storeOnce(folder: string, file: string, made: object): Promise<unknown> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, file)
  const own = join(folder, `.${file}.${randomUUID()}`)
  await writeFile(own, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  try {
    // the file appears whole or not at all, and never in place of another
    await link(own, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(own)
  }
  return JSON.parse(await readFile(path, 'utf8')) as unknown
}
