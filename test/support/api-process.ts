import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/api/main.ts'))

function launch(settings: Record<string, string>, timeout?: number): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    API_PORT: '0',
    LIFECYCLE_DAILY: 'off',
    ...SERVER_SETTINGS,
    ...settings,
  }
  return spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL' })
}

/** The api as a process of its own, on any free port. Who wants to hears what it says. */
export async function startApiProcess(
  settings: Record<string, string>,
  hear: (text: string) => void = () => {},
): Promise<{ url: string; process: ChildProcess }> {
  const child = launch(settings)
  child.stdout?.on('data', (chunk) => hear(String(chunk)))
  child.stderr?.pipe(process.stderr)
  // what it says later is still taken: a pipe that is closed would end it
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    const url = /http:\/\/[\d.]+:\d+/.exec(String(chunk))?.[0]
    if (url === undefined) continue
    child.stdout?.resume()
    return { url, process: child }
  }
  throw new Error('the api did not start')
}

/** The api where it is expected to end by itself: its exit code and what it said. It is not waited for for ever. */
export async function apiProcess(settings: Record<string, string>): Promise<{ code: number; errors: string }> {
  const child = launch(settings, 60_000)
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += String(chunk)))
  child.stdout?.resume()
  const [code] = (await once(child, 'close')) as [number]
  return { code, errors }
}
