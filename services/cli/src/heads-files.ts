import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readStoredHeads } from '@vigencia/api/platform/change-log/stored-heads.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

/** A file of heads, and what it says of itself. */
export interface HeadsFile {
  readonly file: string
  readonly tenant_id: string
  readonly read_at: string
  readonly digest: string
  readonly count: number
}

/**
 * The heads in a file, or in all files of a folder and of the folders in it, the newest first.
 * The files themselves are read again when they are needed: there may be one for each day of years.
 * @throws OperatorError when there are none, or one of them was changed
 */
export async function headsFilesAt(path: string): Promise<readonly HeadsFile[]> {
  const found: HeadsFile[] = []
  for (const file of await filesAt(path)) {
    const { tenant_id, read_at, digest, heads } = await readStoredHeads(file)
    found.push({ file, tenant_id, read_at, digest, count: heads.length })
  }
  if (found.length === 0) throw new CommandFault(told`${path} holds no file of heads.`)
  return found.toSorted((a, b) => (a.read_at < b.read_at ? 1 : -1))
}

async function filesAt(path: string): Promise<string[]> {
  const what = await stat(path).catch(() => null)
  // a path that is not there is named by the reader of files
  if (what === null || !what.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
