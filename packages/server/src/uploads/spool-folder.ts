import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/** A name is there only between the opening of a file and its removal, which is a moment. */
const LEFT_BEHIND_MS = 60_000

/** Where files are put while they come in: this account's alone, below `TMPDIR`. */
export function spoolFolder(): string {
  return join(tmpdir(), `vigencia-uploads-${process.getuid?.() ?? 0}`)
}

/**
 * A new file that has no name any more, so the system removes it when it is closed or its process is killed.
 * @throws OperatorError where somebody else could read it
 */
export async function openUnnamed(folder = spoolFolder()): Promise<FileHandle> {
  await makePrivate(folder)
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

/** Removes what a process left behind that was killed between the two. */
export async function sweepSpool(folder = spoolFolder()): Promise<void> {
  await makePrivate(folder)
  // the time of day of this process's start, and what has passed since then
  const oldMs = performance.timeOrigin + performance.now() - LEFT_BEHIND_MS
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await lstat(path).catch(() => null)
    // another process may have removed it first
    if (found !== null && found.mtimeMs < oldMs) await unlink(path).catch(() => undefined)
  }
}

/** Anybody may make a folder of this name in a temporary folder that all share. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { mode, uid } = await lstat(folder)
  const isDirectory = (mode & 0o170000) === 0o040000
  if (!isDirectory || (mode & 0o077) !== 0 || (process.getuid !== undefined && uid !== process.getuid()))
    throw new OperatorError(
      `${folder} must be a folder of this account alone. Remove it, or set TMPDIR to another one.`,
    )
}
