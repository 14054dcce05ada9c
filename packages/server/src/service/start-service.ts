import type { Hono } from 'hono'
import { listen, type ListenSettings } from './listen.ts'
import type { Running } from './run-until-stopped.ts'

const DRAIN_MS = 10_000

/** A service without its port. */
export interface Service {
  readonly app: Hono
  /** From now on it is not ready, so that nobody sends it more. */
  readonly leave: () => void
  readonly close: () => Promise<void>
}

/** Work that runs by itself once it is started. */
export interface BackgroundWork {
  start(): Promise<void>
  /** Lets what has begun end, for `withinMs` at most. */
  stop(withinMs: number): Promise<void>
}

export interface StartedService extends Running {
  readonly port: number
}

/**
 * Starts the background work of a service, then listens. When it is stopped it leaves, answers what it has begun, ends
 * that work, and closes its connections.
 * @throws OperatorError when the port is taken or may not be used
 */
export async function startService(
  { app, leave, close }: Service,
  at: ListenSettings,
  work: readonly BackgroundWork[] = [],
): Promise<StartedService> {
  for (const one of work) await one.start()
  const listening = await listen(app, at)
  return {
    port: listening.port,
    async stop() {
      leave()
      await Promise.all([listening.drain(DRAIN_MS), ...work.map((one) => one.stop(DRAIN_MS))])
      await close()
    },
  }
}

/** The address of a service, for the operator. */
export function serviceUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** A line for the operator, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
