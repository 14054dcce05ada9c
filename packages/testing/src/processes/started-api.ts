import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SERVER_SETTINGS } from '../postgres/make-test-database.ts'

/** The api as a process of its own. */
export interface StartedApi {
  readonly url: string
  stop(): Promise<void>
}

const MAIN = fileURLToPath(import.meta.resolve('@vigencia/api/main.ts'))

/** Starts it on any free port, and waits until it says where. */
export async function startApi(settings: Record<string, string>): Promise<StartedApi> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = {
    PATH,
    NODE_COMPILE_CACHE,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    API_PORT: '0',
    ...SERVER_SETTINGS,
    ...settings,
  }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let text = ''
  child.stdout.on('data', (bytes) => (text += String(bytes)))
  while (!text.includes('Ctrl-C') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), ended])
  const url = /http:\/\/[\d.]+:\d+/.exec(text)?.[0]
  if (url === undefined) throw new Error('the api did not start')
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
