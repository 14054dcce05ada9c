import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'
import { runProgram } from './run-program.ts'

/** How long a server found starting or stopping may take, in milliseconds: it may be recovering from a crash. */
const PATIENCE = 60_000

/** The port of a server that already runs on the data (one that a killed start left behind), once it is ready. */
export async function runningServer(data: string): Promise<number | undefined> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const found = await readPidFile(data)
    if (!found || !(await isAlive(found.pid))) return undefined
    if (!(await isServerOf(data, found.pid))) {
      // Another process got the number of a server that is gone; PostgreSQL would take it for that server and not start.
      await rm(join(data, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (found.status === 'ready') return found.port
    await sleep(100)
  }
  throw new OperatorError(`A PostgreSQL found running on ${data} did not get ready within ${PATIENCE / 1000} s.`)
}

/** @source PostgreSQL, src/include/utils/pidfile.h: the lines of postmaster.pid. */
async function readPidFile(data: string): Promise<{ pid: number; port: number; status: string } | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), status: lines[7] ?? '' }
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A server's working folder is its data folder. */
async function isServerOf(data: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(data))
  }
  return (await runProgram('ps', ['-o', 'command=', '-p', String(pid)])).output.includes(data)
}
