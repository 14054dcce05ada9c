import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

const run = promisify(execFile)

/** A PostgreSQL as it is run for keeps: what it acknowledges is on the disk. */
export interface KillablePostgres {
  /** Its addresses since the last start. */
  urls(): EmbeddedPostgres
  /** SIGKILL to the server and to each of its processes, at once. */
  kill(): Promise<void>
  /** Starts it again on the data that was left. */
  restart(): Promise<void>
  remove(): Promise<void>
}

export async function startKillablePostgres(): Promise<KillablePostgres> {
  const folder = await makeReachableFolder()
  const start = () => startEmbeddedPostgres({ folder, durable: true })
  let postgres = await start()
  return {
    urls: () => postgres,
    async kill() {
      const server = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
      const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
      const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
      const children = processes.filter(([, parent]) => parent === server).map(([pid]) => pid as number)
      for (const pid of [server, ...children]) killQuietly(pid)
      await postgres.stop() // there is nothing to stop: it gives the folder free
    },
    async restart() {
      postgres = await start()
    },
    async remove() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** It may have ended by itself meanwhile. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
