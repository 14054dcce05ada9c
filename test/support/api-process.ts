import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/api/main.ts'))

function launch(settings: Record<string, string>): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', API_PORT: '0', ...settings }
  return spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The api as a process of its own, on any free port. */
export async function startApiProcess(
  settings: Record<string, string>,
): Promise<{ url: string; process: ChildProcess }> {
  const child = launch(settings)
  child.stderr?.pipe(process.stderr)
  for await (const chunk of child.stdout ?? []) {
    const url = /http:\/\/[\d.]+:\d+/.exec(String(chunk))?.[0]
    if (url === undefined) continue
    child.stdout?.resume()
    return { url, process: child }
  }
  throw new Error('the api did not start')
}

/** The api where it is expected to end by itself: its exit code and what it said. */
export async function apiProcess(settings: Record<string, string>): Promise<{ code: number; errors: string }> {
  const child = launch(settings)
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += String(chunk)))
  child.stdout?.resume()
  const [code] = (await once(child, 'close')) as [number]
  return { code, errors }
}
