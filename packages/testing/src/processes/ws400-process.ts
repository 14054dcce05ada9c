import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/ws400/main.ts'))

function launch(settings: Record<string, string>): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', WS400_PORT: '0', ...settings }
  return spawn(process.execPath, [MAIN], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  })
}

/** The stand-in as a process of its own, on any free port. */
export async function startWs400Process(
  settings: Record<string, string>,
): Promise<{ url: string; child: ChildProcess; output: () => string }> {
  const child = launch(settings)
  let output = ''
  child.stderr?.on('data', (chunk) => (output += String(chunk)))
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += String(chunk)
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
    if (url === undefined) continue
    child.stdout?.on('data', (more) => (output += String(more)))
    return { url, child, output: () => output }
  }
  throw new Error(`the stand-in did not start: ${output}`)
}

/** The stand-in where it is expected to end by itself: its exit code and what it said. */
export async function ws400Process(settings: Record<string, string>): Promise<{ code: number; errors: string }> {
  const child = launch(settings)
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += String(chunk)))
  child.stdout?.resume()
  const [code] = (await once(child, 'close')) as [number]
  return { code, errors }
}
