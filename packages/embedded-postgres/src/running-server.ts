import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { runProgram } from './run-program.ts'

/** How long a server may take to start or stop, in milliseconds. It may be recovering from a crash. */
const PATIENCE = 60_000

/** A process number that no system gives to a process. */
const NOBODY = 2 ** 31 - 1

/** The facts that a server writes about itself into its data folder. */
interface PidFile {
  path: string
  lines: string[]
  pid: number
  port: number
  status: string
}

/** The port of a server that already runs on the data, once it is ready. A killed start leaves such a server behind. */
export async function runningServer(data: string): Promise<number | undefined> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const found = await readPidFile(data)
    if (!found || !isAlive(found.pid)) return undefined
    if (!(await isServerOf(data, found.pid))) {
      await disown(found)
      return undefined
    }
    if (found.status === 'ready') return found.port
    await sleep(100)
  }
  throw new OperatorError(`A PostgreSQL found running on ${data} did not get ready within ${PATIENCE / 1000} s.`)
}

/** @source PostgreSQL, src/include/utils/pidfile.h: the lines of postmaster.pid. */
async function readPidFile(data: string): Promise<PidFile | undefined> {
  const path = join(data, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { path, lines, pid: Math.abs(Number(lines[0])), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

/**
 * Another process has the number of a server that is gone, and PostgreSQL would take it for that server and not
 * start.
 * The file stays, with a number that no process has.
 * PostgreSQL needs the rest of it to tell whether processes of the old server still write to the data.
 */
async function disown(found: PidFile): Promise<void> {
  await writeFile(found.path, [NOBODY, ...found.lines.slice(1)].join('\n'))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The working folder of a server is its data folder. */
async function isServerOf(data: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(data))
  }
  return (await runProgram('ps', ['-o', 'command=', '-p', String(pid)])).output.includes(data)
}
