import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A Node process of the benchmark's own. It ends with this one, however this one ends. */
export interface Child {
  readonly pid: number
  /** Sends a message and answers the next one that comes back. */
  ask<Answer>(message: object): Promise<Answer>
  stop(): Promise<void>
}

const STOP_WITH_PARENT = import.meta.resolve('../../run/stop-with-parent.ts')

/** Starts a module in a process of its own; what it writes to its standard output is dropped. */
export function startChild(module: URL, env: Record<string, string>, nodeOptions: readonly string[] = []): Child {
  const child = fork(fileURLToPath(module), [], {
    env: { ...process.env, ...env },
    execArgv: ['--import', STOP_WITH_PARENT, ...nodeOptions],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    async ask<Answer>(message: object) {
      child.send(message)
      const [answer] = await Promise.race([once(child, 'message'), ended.then(() => [undefined])])
      if (answer === undefined) throw new Error(`${module.pathname.split('/').at(-1)} ended before it answered`)
      return answer as Answer
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** Waits until something answers at this address, whatever it says. */
export async function untilAnswering(url: string, withinMs = 30_000): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    const answered = await fetch(url).catch((error: unknown) => error)
    if (answered instanceof Response) return
    if (waitedMs >= withinMs) throw new Error(`Nothing answers at ${url}`, { cause: answered })
    await sleep(50)
  }
}
