import { Counter, Gauge, Registry } from 'prom-client'
import { aggregateMetrics } from './aggregate-metrics.ts'
import type { SupervisedWorker } from './supervise.ts'

/** Reads the metrics of all workers, and what their supervisor knows about each, as one page of text. */
export function workerMetrics(service: string, workers: readonly SupervisedWorker[]): () => Promise<string> {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  const common = { labelNames: ['worker'] as const, registers: [registry] }
  const up = new Gauge({ ...common, name: 'vigencia_worker_up', help: 'Whether this worker answers' })
  const restarts = new Counter({
    ...common,
    name: 'vigencia_worker_restarts_total',
    help: 'Times that a worker that died was replaced',
  })
  return async () => {
    const replies = await Promise.all(workers.map((worker) => worker.metrics()))
    restarts.reset()
    for (const [i, worker] of workers.entries()) {
      up.set({ worker: worker.workerId }, replies[i] === null ? 0 : 1)
      restarts.inc({ worker: worker.workerId }, worker.restarts)
    }
    return aggregateMetrics([...replies.filter((reply) => reply !== null), await registry.getMetricsAsJSON()])
  }
}
