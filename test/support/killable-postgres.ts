import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

const run = promisify(execFile)

/** A PostgreSQL as it is run for keeps: what it acknowledges is on the disk. */
export interface KillablePostgres {
  /** In which its data and passwords are. */
  readonly folder: string
  /** Its addresses since the last start. */
  urls(): EmbeddedPostgres
  /** SIGKILL to the server and to each of its processes, at once. */
  kill(): Promise<void>
  /** Stops or continues the server and each of its processes: what is stopped says nothing. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void>
  /** Starts it again on the data that was left. */
  restart(): Promise<void>
  remove(): Promise<void>
}

/** @param inFolder an empty one that the server's account may enter */
export async function startKillablePostgres(inFolder?: string): Promise<KillablePostgres> {
  const folder = inFolder ?? (await makeReachableFolder())
  const start = () => startEmbeddedPostgres({ folder, durable: true })
  let postgres = await start()
  return {
    folder,
    urls: () => postgres,
    async kill() {
      await signalAll(folder, 'SIGKILL')
      await postgres.stop() // there is nothing to stop: it gives the folder free
    },
    signal: (signal) => signalAll(folder, signal),
    async restart() {
      postgres = await start()
    },
    async remove() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** To the server that lies in this folder and to each of its processes. */
async function signalAll(folder: string, signal: NodeJS.Signals): Promise<void> {
  const server = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const children = processes.filter(([, parent]) => parent === server).map(([pid]) => pid as number)
  for (const pid of [server, ...children]) signalQuietly(pid, signal)
}

/** It may have ended by itself meanwhile. */
function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
