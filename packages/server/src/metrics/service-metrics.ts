import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { metricsOfAll } from '../cluster/metrics-of-all.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'

export interface ServiceMetrics {
  readonly registry: Registry
  readonly seconds: RequestSeconds
  /** All figures as text; in a worker, those of all workers. */
  readonly read: () => Promise<string>
}

/** How a request ended: `done`, `refused` where its caller can mend it, `failed` where only we can. */
export type Outcome = 'done' | 'refused' | 'failed'

export type RequestSeconds = Histogram<'operation' | 'outcome'>

export function serviceMetrics(service: string): ServiceMetrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service, ...(WORKER_ID !== null && { worker: String(WORKER_ID) }) })
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'vigencia_request_seconds',
    help: 'How long requests took, by operation and outcome: done (below 400), refused (4xx) or failed (5xx)',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 1, 10],
    registers: [registry],
  })
  return { registry, seconds, read: metricsOfAll(registry) }
}

/** A gauge whose value is read at each scrape. */
export function exposeFigure(registry: Registry, name: string, help: string, read: () => number): void {
  const gauge: Gauge = new Gauge({ name, help, registers: [], collect: () => gauge.set(read()) })
  registry.registerMetric(gauge)
}

/** One value of a gauge that has several. */
export interface LabelledValue<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>
  readonly value: number
}

/** A gauge with labels, whose values are read at each scrape. What is no longer there is no longer shown. */
export function exposeLabelled<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: () => readonly LabelledValue<Label>[],
): void {
  const collect = () => {
    gauge.reset()
    for (const { labels, value } of read()) gauge.set(labels as Record<Label, string>, value)
  }
  const gauge: Gauge<Label> = new Gauge({ name, help, labelNames: [...labelNames], registers: [], collect })
  registry.registerMetric(gauge)
}

/** Gauges of one part of a service, each with its help. */
export function exposeFigures<Figure extends string>(
  registry: Registry,
  part: string,
  helps: Readonly<Record<Figure, string>>,
  read: () => Readonly<Record<Figure, number>>,
): void {
  for (const [figure, help] of Object.entries(helps) as [Figure, string][])
    exposeFigure(registry, `vigencia_${part}_${figure}`, help, () => read()[figure])
}
