import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A file on its way in, written to a disk, for what must be read from its end. It has no name any more when it is
 * answered, so that nothing is left of it when the process ends however it may; whoever has it closes it.
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
