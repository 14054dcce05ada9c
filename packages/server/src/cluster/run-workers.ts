import type { Logger } from 'pino'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import type { Running } from '../service/run-until-stopped.ts'
import { supervise, type SupervisedWorker } from './supervise.ts'
import { mergedFigures } from './merged-figures.ts'

export interface WorkersParts {
  readonly service: string
  readonly count: number
  /** Put over this process's own environment, in every worker. */
  readonly env: Readonly<Record<string, string>>
  readonly logger: Logger
}

export interface RunningWorkers extends Running {
  readonly port: number
}

/**
 * Runs this program as several processes that answer on one port, each started again when it dies. This one answers
 * nothing itself: it takes connections and hands them out in turn, keeps the workers, and puts their figures together.
 * @throws OperatorError when one of them cannot start; then none is left running
 */
export async function runWorkers({ service, count, env, logger }: WorkersParts): Promise<RunningWorkers> {
  const workers: SupervisedWorker[] = []
  const figuresOfAll = async () => {
    const pages = await Promise.all(workers.map((worker) => worker.figures()))
    const isUp = (worker: SupervisedWorker) => (pages[worker.number - 1] === null ? 0 : 1)
    return mergedFigures([
      ...pages.filter((page) => page !== null),
      ownFigure('vigencia_worker_up', 'gauge', 'Whether this worker answers', isUp),
      ownFigure('vigencia_worker_restarts_total', 'counter', 'Times that a worker that died was replaced', (worker) => worker.restarts()), // prettier-ignore
    ])
  }
  const ownFigure = (name: string, type: string, help: string, of: (worker: SupervisedWorker) => number) =>
    [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...workers.map((worker) => `${name}{service="${service}",worker="${worker.number}"} ${of(worker)}`),
    ].join('\n')
  const stop = async () => {
    const ends = await Promise.all(workers.map((worker) => worker.stop('SIGTERM')))
    if (!ends.every(Boolean)) throw new OperatorError('A worker did not end as it should have.')
  }
  for (let number = 1; number <= count; number++) workers.push(supervise({ number, env, logger, figuresOfAll }))
  try {
    const [port = 0] = await Promise.all(workers.map((worker) => worker.answers))
    return { port, stop }
  } catch (error) {
    // nothing is promised yet, and one that is still starting hears nothing
    await Promise.all(workers.map((worker) => worker.stop('SIGKILL')))
    throw error
  }
}
