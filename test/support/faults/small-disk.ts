import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder that is a disk of its own, so that it can be full while the machine's is not. */
export interface SmallDisk {
  /** Leaves no byte free. */
  fill(): Promise<void>
  /** Gives back what `fill` took. */
  free(): Promise<void>
  unmount(): Promise<void>
}

/** Null where this account may mount nothing. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'vigencia-test', folder])
  } catch {
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    fill: () => writeFile(ballast, Buffer.alloc(megabytes * 1024 * 1024)).catch(mustBeFull),
    free: () => rm(ballast, { force: true }),
    async unmount() {
      await run('umount', ['--lazy', folder])
    },
  }
}

function mustBeFull(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOSPC') throw error
}
