import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../markdown-files.ts'

/** What one block of commands wrote, to both streams as a terminal shows them, and the exit code of its last command. */
export interface ShellAnswer {
  readonly text: string
  readonly code: number
}

/** A shell that somebody opened a minute ago: what is set in one block is there in the next. */
export interface BareShell {
  run(commands: string): Promise<ShellAnswer>
  close(): Promise<void>
}

/** Longer than any command of a document takes on a busy machine; what waits for ever is ended. */
const MOST_SECONDS = 30

/** No address of this checkout: whoever has just cloned it has only what the machine has. */
const MACHINE_PATH = (process.env['PATH'] ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':')

/**
 * Opens it in a folder of its own that holds the repository's entries, so that files which commands write lie beside them
 * and not in the repository. Nothing but `settings` is set.
 */
export async function openBareShell(settings: Readonly<Record<string, string>>): Promise<BareShell> {
  const home = await mkdtemp(join(tmpdir(), 'vigencia-home-'))
  // at a terminal curl shows no progress; behind a pipe it would
  await writeFile(join(home, '.curlrc'), 'silent\nshow-error\n')
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-clone-'))
  const entries = (await readdir(ROOT)).filter((name) => !name.startsWith('.'))
  await Promise.all(entries.map((name) => symlink(join(ROOT, name), join(folder, name))))
  const shell = spawn('/bin/sh', [], {
    cwd: folder,
    env: { PATH: MACHINE_PATH, HOME: home, LANG: 'C.UTF-8', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const ended = once(shell, 'close')
  let heard = ''
  shell.stdout.setEncoding('utf8')
  shell.stdout.on('data', (text: string) => (heard += text))

  const endAll = () => {
    if (shell.pid !== undefined && shell.exitCode === null && shell.signalCode === null) process.kill(-shell.pid)
  }

  async function run(commands: string): Promise<ShellAnswer> {
    heard = ''
    const tooLong = setTimeout(endAll, MOST_SECONDS * 1000)
    const end = `end-of-block-${Math.random()}`
    // its commands read nothing of what comes behind them
    shell.stdin.write(`{\n${commands}\n} </dev/null 2>&1; echo "${end} $?"\n`)
    for (;;) {
      const [, text = '', code] = new RegExp(`^([\\s\\S]*?)${end} (\\d+)\n`).exec(heard) ?? []
      if (code !== undefined) {
        clearTimeout(tooLong)
        return { text: text.replace(/\n$/, ''), code: Number(code) }
      }
      await Promise.race([once(shell.stdout, 'data'), ended])
      if (shell.exitCode !== null || shell.signalCode !== null)
        throw new Error(`The shell ended, or was ended after ${MOST_SECONDS} s, at:\n${commands}\n${heard}`)
    }
  }

  return {
    run,
    async close() {
      endAll()
      await ended
      await Promise.all([home, folder].map((path) => rm(path, { recursive: true })))
    },
  }
}
