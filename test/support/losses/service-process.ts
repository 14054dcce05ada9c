import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'

const MAINS = {
  api: fileURLToPath(import.meta.resolve('@vigencia/api/main.ts')),
  snvs: fileURLToPath(import.meta.resolve('@vigencia/snvs/main.ts')),
  ws400: fileURLToPath(import.meta.resolve('@vigencia/ws400/main.ts')),
}

export type ServiceName = keyof typeof MAINS

/** A service as a process of its own, on any free port. */
export interface ServiceProcess {
  readonly url: string
  isAlive(): boolean
  /** What it wrote to standard error. */
  errors(): string
  signal(signal: NodeJS.Signals): void
  kill(): Promise<void>
  stop(): Promise<void>
}

/** @param hear hears what it says on standard output */
export async function startService(
  name: ServiceName,
  settings: Record<string, string>,
  hear: (text: string) => void = () => {},
): Promise<ServiceProcess> {
  const ports = { API_PORT: '0', SNVS_PORT: '0', WS400_PORT: '0' }
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ...ports,
    ...SERVER_SETTINGS,
    ...settings,
  }
  const child = spawn(process.execPath, [MAINS[name]], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [text, errors] = ['', '']
  child.stderr.on('data', (bytes) => (errors += String(bytes)))
  child.stdout.on('data', (bytes) => {
    text += String(bytes)
    hear(String(bytes))
  })
  const ended = once(child, 'close')
  const url = () => /http:\/\/[\d.]+:\d+/.exec(text)?.[0]
  while (url() === undefined && isAlive(child)) await Promise.race([once(child.stdout, 'data'), ended])
  if (url() === undefined) throw new Error(`${name} did not start: ${errors}`)
  return {
    url: url() as string,
    isAlive: () => isAlive(child),
    errors: () => errors,
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      if (isAlive(child)) child.kill('SIGTERM')
      await ended
    },
  }
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}
