import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

export type ToolName = 'pg_dump' | 'pg_restore'

/** A client program of PostgreSQL that is on this machine. */
export interface Tool {
  readonly path: string
  /** Its major version. */
  readonly major: number
}

/** Where Debian and the makers of PostgreSQL put the programs of each version. */
const FOLDERS = ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/opt/homebrew/opt/postgresql@*/bin']

/** Every program of this name: those of the PATH, and those that lie apart by their version. */
export async function toolsHere(name: ToolName, path: string): Promise<Tool[]> {
  const folders = [...path.split(delimiter), ...FOLDERS.flatMap((pattern) => globSync(pattern))]
  const found = [...new Set(folders.map((folder) => join(folder, name)))].filter((one) => existsSync(one))
  const tools = await Promise.all(found.map(async (one) => ({ path: one, major: await majorOf(one) })))
  return tools.filter(({ major }) => major > 0)
}

/**
 * The program whose version is nearest above the server's. An older one cannot read a newer server.
 * @throws OperatorError that names what is missing
 */
export function fittingTool(name: ToolName, tools: readonly Tool[], least: number): Tool {
  const [best] = tools.filter(({ major }) => major >= least).toSorted((a, b) => a.major - b.major)
  if (best !== undefined) return best
  const newest = Math.max(0, ...tools.map(({ major }) => major))
  throw new CommandFault(
    newest === 0
      ? told`The server is PostgreSQL ${least}, and there is no ${name} on this machine. Install its client programs (Debian: postgresql-client-${least}), or take the server's own backup: its provider's, or pg_basebackup.`
      : told`The server is PostgreSQL ${least}, and the newest ${name} on this machine is of ${newest}. Install its client programs (Debian: postgresql-client-${least}), or take the server's own backup: its provider's, or pg_basebackup.`,
  )
}

async function majorOf(path: string): Promise<number> {
  const { code, output } = await runTool(path, ['--version'], {}, { ms: 10_000 })
  return code === 0 ? Number(/\d+/.exec(output)?.[0] ?? 0) : 0
}

/** How long a program may say nothing, and add nothing to the file that it writes. Then it is killed. */
export interface Silence {
  readonly ms: number
  readonly file?: string
}

/** Runs a program to its end. The address of the database goes by its environment, where nobody else reads it. */
export function runTool(
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  silence?: Silence,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      env: { PATH: process.env['PATH'], LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const stopWatching = silence === undefined ? () => '' : watch(child, silence, () => output.length)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (error) => {
      stopWatching()
      resolve({ code: -1, output: error.message })
    })
    child.on('close', (code) => {
      const killed = stopWatching()
      resolve({ code: code ?? -1, output: `${output.trim()}\n${killed}`.trim() })
    })
  })
}

/** Kills what makes no progress. The answer ends the watch, and says so where it was killed. */
function watch(child: ChildProcess, { ms, file }: Silence, length: () => number): () => string {
  let killed = ''
  let progress = -1
  let sinceMs = performance.now()
  const timer = setInterval(() => {
    const now = length() + (file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0))
    if (now !== progress) [progress, sinceMs] = [now, performance.now()]
    if (performance.now() - sinceMs < ms) return
    killed = `It was killed: for ${ms / 1000} s it had said and written nothing.`
    child.kill('SIGKILL')
  }, ms / 20)
  return () => {
    clearInterval(timer)
    return killed
  }
}

/** The address as libpq takes it, without the password, which `ps` would show, and the password apart. */
export function libpqAddress(url: string): { dbname: string; env: NodeJS.ProcessEnv } {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  // it is a parameter of our driver alone
  address.searchParams.delete('uselibpqcompat')
  return { dbname: address.href, env: password === '' ? {} : { PGPASSWORD: password } }
}
