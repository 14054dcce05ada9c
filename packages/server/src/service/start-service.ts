import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import { listen, type Listening, type ListenSettings } from './listen.ts'
import type { Running } from './run-until-stopped.ts'
import { longestStopMs, RUNNING_MS } from './stopping-times.ts'

/** A service without its port. */
export interface Service {
  readonly app: Hono
  /** What the port of `/metrics` answers. */
  readonly metricsApp: Hono
  /** From now on it is not ready, so that nobody sends it more. */
  readonly leave: () => void
  /** Rolls back all that is under way, and answers its callers. Nothing is let in any more by then. */
  readonly endAll?: () => void
  readonly close: () => Promise<void>
}

/** Work that runs by itself once it is started. */
export interface BackgroundWork {
  start(): Promise<void>
  /** Lets what has begun end, for `withinMs` at most. */
  stop(withinMs: number): Promise<void>
}

/** Where a service listens. */
export interface ServicePorts extends ListenSettings {
  /** The port of `/metrics`; null: this process opens none. */
  readonly metricsPort: number | null
  /** It goes on answering for so long after it was told to stop. */
  readonly drainDelayMs: number
}

export interface StartedService extends Running {
  readonly port: number
  /** @param runningMs how long what runs may go on when the port is closed */
  stop(runningMs?: number): Promise<void>
}

/**
 * Starts the background work of a service, then listens. When it is stopped it leaves, and goes on answering for a
 * while. Then it answers what it has begun or rolls it back, ends that work, and closes its connections.
 * @throws OperatorError when the port is taken or may not be used
 */
export async function startService(
  { app, metricsApp, leave, endAll, close }: Service,
  at: ServicePorts,
  work: readonly BackgroundWork[] = [],
): Promise<StartedService> {
  for (const one of work) await one.start()
  const metrics = await listenForMetrics(metricsApp, at)
  const listening = await listen(app, at)
  return {
    port: listening.port,
    longestStopMs: longestStopMs(at.drainDelayMs),
    async stop(runningMs = RUNNING_MS) {
      leave()
      listening.leave()
      const drain = async () => {
        await sleep(at.drainDelayMs)
        await listening.drain(runningMs, endAll)
      }
      await Promise.all([drain(), ...work.map((one) => one.stop(runningMs))])
      await metrics?.drain(0)
      await close()
    },
  }
}

/**
 * Answers `/metrics` on a port of its own, where there is one. Its setting is named after that of the service's port.
 * @throws OperatorError when the port is taken or may not be used
 */
export async function listenForMetrics(app: Hono, at: Omit<ServicePorts, 'drainDelayMs'>): Promise<Listening | null> {
  const { host, metricsPort: port } = at
  if (port === null) return null
  return listen(app, { host, port, portSetting: at.portSetting.replace('_PORT', '_METRICS_PORT') })
}

/** The address of a service, for the operator. */
export function serviceUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** A line for the operator, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
