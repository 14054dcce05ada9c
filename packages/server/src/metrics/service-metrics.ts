import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { metricsOfAll } from '../cluster/metrics-of-all.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'

export interface ServiceMetrics {
  readonly registry: Registry
  readonly seconds: RequestSeconds
  readonly refusals: Refusals
  /** All figures as text; in a worker, those of all workers. */
  readonly read: () => Promise<string>
}

/** How a request ended: `done`, `refused` where its caller can mend it, `failed` where only we can. */
export type Outcome = 'done' | 'refused' | 'failed'

export type RequestSeconds = Histogram<'operation' | 'outcome'>

/** Requests that were refused or failed, by the code of their problem. */
export type Refusals = Counter<'code'>

/** Gauges whose names say that they are counters. What they show, `nodejs_active_handles` and its like show too. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total']

export function serviceMetrics(service: string): ServiceMetrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service, ...(WORKER_ID !== null && { worker: String(WORKER_ID) }) })
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)
  const seconds = new Histogram({
    name: 'vigencia_request_seconds',
    help: 'How long requests took, by operation and outcome: done (below 400), refused (4xx) or failed (5xx)',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 1, 10],
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'vigencia_refusals_total',
    help: 'Requests that were refused or failed, by the code of their problem',
    labelNames: ['code'] as const,
    registers: [registry],
  })
  return { registry, seconds, refusals, read: metricsOfAll(registry) }
}

/** A gauge whose value is read at each scrape. */
export function exposeFigure(registry: Registry, name: string, help: string, read: () => number): void {
  exposeLabelled(registry, name, help, [], () => [{ labels: {}, value: read() }])
}

/** One value of a gauge that has several. */
export interface LabelledValue<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>
  readonly value: number
}

/**
 * A metric with labels, whose values are read at each scrape. What is no longer there is no longer shown.
 * One that only grows is a counter, and its name ends with `_total`, as Prometheus wants it.
 */
export function exposeLabelled<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: () => readonly LabelledValue<Label>[],
): void {
  const Kind = name.endsWith('_total') ? Counter<Label> : Gauge<Label>
  const collect = () => {
    metric.reset()
    for (const { labels, value } of read()) metric.inc(labels as Record<Label, string>, value)
  }
  const metric: Counter<Label> | Gauge<Label> = new Kind({
    name,
    help,
    labelNames: [...labelNames],
    registers: [],
    collect,
  })
  registry.registerMetric(metric)
}

/** Metrics of one part of a service, each with its help. */
export function exposeFigures<Figure extends string>(
  registry: Registry,
  part: string,
  helps: Readonly<Record<Figure, string>>,
  read: () => Readonly<Record<Figure, number>>,
): void {
  for (const [figure, help] of Object.entries(helps) as [Figure, string][])
    exposeFigure(registry, `vigencia_${part}_${figure}`, help, () => read()[figure])
}
