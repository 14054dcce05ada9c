import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes an incoming file to disk, for formats that are read from their end. The caller closes it.
 * The file has no name any more, so nothing of it is left however the process ends.
 */
export async function spooled(bytes: AsyncIterable<Uint8Array>): Promise<FileHandle> {
  const file = await namelessFile()
  try {
    for await (const piece of bytes) await file.writeFile(piece)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'))
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
}
