import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'

const PATIENCE_MS = 15_000

export interface Child {
  args: string[]
  env?: NodeJS.ProcessEnv
  /** How long it may take to end when it is asked to stop, before it is killed. */
  patienceMs?: number
}

/**
 * Runs Node with these arguments until it ends, asking it to stop when `stop` aborts. Answers its exit code.
 * The child ends too if this process is killed: it imports `stop-with-parent.ts`.
 */
export function runChild(child: Child, stop: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, ['--import', import.meta.resolve('./stop-with-parent.ts'), ...child.args], {
      env: withThisNode({ ...process.env, ...child.env }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const ask = () => {
      started.kill('SIGTERM')
      setTimeout(() => started.kill('SIGKILL'), child.patienceMs ?? PATIENCE_MS).unref()
    }
    if (stop.aborted) ask()
    stop.addEventListener('abort', ask)
    started.on('error', reject)
    started.on('exit', (code) => {
      stop.removeEventListener('abort', ask)
      resolve(code ?? 1)
    })
  })
}

/** Whatever the child starts by the name of `node` must be this Node. */
function withThisNode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: [dirname(process.execPath), env['PATH']].join(delimiter) }
}
