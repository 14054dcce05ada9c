import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { quietMoment } from './quiet-moment.ts'
import { supervise, type SupervisedWorker } from './supervise.ts'
import { workerMetrics } from './worker-metrics.ts'

export interface WorkersParts {
  readonly service: string
  readonly count: number
  /** Put over this process's own environment, in every worker. */
  readonly env: Readonly<Record<string, string>>
  readonly logger: Logger
  /** Workers that are told to stop go on taking connections for so long. */
  readonly drainDelayMs: number
}

export interface RunningWorkers {
  readonly port: number
  /** The figures of all workers, as text. */
  readonly metrics: () => Promise<string>
  stop(): Promise<void>
}

/**
 * Runs this program as several processes that listen on one port, each started again when it dies. This process
 * answers no request: it hands connections out in turn, supervises the workers, and aggregates their metrics.
 * @throws OperatorError when one of them cannot start; then none is left running
 */
export async function runWorkers({ service, count, env, logger, drainDelayMs }: WorkersParts): Promise<RunningWorkers> {
  // By JSON, a metric that is not a finite number would reach this process as null, and leave it as 0.
  cluster.setupPrimary({ serialization: 'advanced' })
  const workers: SupervisedWorker[] = []
  const metricsOfAll = workerMetrics(service, workers)
  for (let workerId = 1; workerId <= count; workerId++) workers.push(supervise({ workerId, env, logger, metricsOfAll }))
  const stop = async () => {
    const ending = Promise.all(workers.map((worker) => worker.stop('SIGTERM')))
    await Promise.race([sleep(drainDelayMs), ending])
    await closePort(workers)
    const ends = await ending
    if (!ends.every(Boolean)) throw new OperatorError('A worker did not end as it should have.')
  }
  try {
    const [port = 0] = await Promise.all(workers.map((worker) => worker.listening))
    return { port, metrics: metricsOfAll, stop }
  } catch (error) {
    // Nothing is promised yet, and a worker that is still starting handles no SIGTERM.
    await Promise.all(workers.map((worker) => worker.stop('SIGKILL')))
    throw error
  }
}

/** The port is this process's, so it is closed here. Who replies has taken every connection that was given to it. */
async function closePort(workers: readonly SupervisedWorker[]): Promise<void> {
  await Promise.all(workers.map((worker) => worker.metrics()))
  await quietMoment()
  for (const worker of workers) worker.disconnect()
}
