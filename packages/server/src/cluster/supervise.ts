import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import type { Logger } from 'pino'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { deathsInARow, waitAfter } from './back-off.ts'
import { PendingReplies } from './pending-replies.ts'
import { WORKER_ID_SETTING } from './worker-id.ts'
import type { FromWorker, ProcessMetrics, ToWorker } from './worker-messages.ts'

export interface WorkerParts {
  readonly workerId: number
  /** Put over this process's own environment. */
  readonly env: Readonly<Record<string, string>>
  readonly logger: Logger
  /** The page of all workers' metrics, for a worker that is scraped. */
  readonly metricsOfAll: () => Promise<string>
}

const METRICS_TIMEOUT_MS = 1_000

/** Starts a worker and keeps one running under its id: another process takes its place when one dies. */
export function supervise(parts: WorkerParts): SupervisedWorker {
  return new SupervisedWorker(parts)
}

export class SupervisedWorker {
  readonly workerId: number
  readonly #parts: WorkerParts
  readonly #firstStart = Promise.withResolvers<number>()
  readonly #pendingMetrics = new PendingReplies<ProcessMetrics>()
  #worker: Worker | null = null
  #listeningSince: number | null = null
  #hasListened = false
  #whyNotStarted: string | null = null
  #restarts = 0
  #deaths = 0
  #restart: NodeJS.Timeout | undefined
  #isStopping = false

  constructor(parts: WorkerParts) {
    this.workerId = parts.workerId
    this.#parts = parts
    this.#start()
  }

  /** The port, once the first process listens. Rejects where that process cannot start. */
  get listening(): Promise<number> {
    return this.#firstStart.promise
  }

  /** How many processes took the place of one that died. */
  get restarts(): number {
    return this.#restarts
  }

  /** The worker's own metrics; null where it does not reply within a second. */
  async metrics(): Promise<ProcessMetrics | null> {
    const worker = this.#worker
    if (worker === null || this.#listeningSince === null) return null
    return this.#pendingMetrics.request(
      (requestId) => send(worker, { kind: 'get own metrics', requestId }),
      METRICS_TIMEOUT_MS,
    )
  }

  /**
   * Gives the worker no more connections. Those that were given before reach it before it learns of this, so none is
   * lost. A worker that stopped taking them by itself would send some back, and nobody would answer them.
   */
  disconnect(): void {
    if (this.#worker?.isConnected() === true) this.#worker.disconnect()
  }

  /** Ends the worker for good and waits for its exit. SIGTERM lets it drain, SIGKILL does not. False: it ended badly. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<boolean> {
    this.#isStopping = true
    clearTimeout(this.#restart)
    if (this.#worker === null) return true
    const exited = once(this.#worker, 'exit') as Promise<[code: number | null, signal: string | null]>
    this.#worker.process.kill(signal)
    const [code, endedBy] = await exited
    // A worker that does not handle the signal yet ends by it.
    return code === 0 || endedBy === signal
  }

  #start(): void {
    const { env, workerId } = this.#parts
    const worker = cluster.fork({ ...env, [WORKER_ID_SETTING]: String(workerId) })
    this.#worker = worker
    this.#whyNotStarted = null
    worker.on('message', (message: FromWorker) => this.#onMessage(worker, message))
    // A message to a dying worker cannot be sent. Its end is told by `exit`.
    worker.on('error', () => {})
    worker.on('exit', (code: number | null, signal: string | null) => this.#onExit(code, signal))
  }

  #onMessage(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'listening':
        return this.#onListening(worker, message.port)
      case 'cannot start':
        this.#whyNotStarted = message.sentence
        return
      case 'own metrics':
        return this.#pendingMetrics.resolve(message.requestId, message.metrics)
      case 'get metrics of all':
        void this.#sendMetricsOfAll(worker, message.requestId)
    }
  }

  #onListening(worker: Worker, port: number): void {
    const { logger, workerId } = this.#parts
    this.#listeningSince = performance.now()
    this.#hasListened = true
    logger.info({ worker: workerId, pid: worker.process.pid }, 'a worker answers')
    this.#firstStart.resolve(port)
  }

  async #sendMetricsOfAll(worker: Worker, requestId: number): Promise<void> {
    send(worker, { kind: 'metrics of all', requestId, text: await this.#parts.metricsOfAll() })
  }

  #onExit(code: number | null, signal: string | null): void {
    const { logger, workerId } = this.#parts
    const listenedForMs = this.#listeningSince === null ? 0 : performance.now() - this.#listeningSince
    this.#worker = this.#listeningSince = null
    if (this.#isStopping) return
    const why = this.#whyNotStarted
    if (!this.#hasListened) {
      const sentence = why ?? `Worker ${workerId} ended as it started (${signal ?? `code ${code}`}).`
      return this.#firstStart.reject(new OperatorError(sentence))
    }
    this.#deaths = deathsInARow(this.#deaths, listenedForMs)
    this.#restarts += 1
    const again_in_ms = waitAfter(this.#deaths)
    logger.error(
      { worker: workerId, code, signal, why, again_in_ms },
      'a worker ended by itself: another takes its place',
    )
    this.#restart = setTimeout(() => this.#start(), again_in_ms)
  }
}

function send(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message)
}
