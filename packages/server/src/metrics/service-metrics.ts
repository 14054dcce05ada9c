import { Hono } from 'hono'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { metricsOfAll } from '../cluster/metrics-of-all.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'

export interface ServiceMetrics {
  readonly registry: Registry
  readonly seconds: Histogram<'operation' | 'via' | 'status'>
}

export function serviceMetrics(service: string): ServiceMetrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service, ...(WORKER_ID !== null && { worker: String(WORKER_ID) }) })
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'vigencia_request_seconds',
    help: 'How long requests took, by operation, skin and status',
    labelNames: ['operation', 'via', 'status'] as const,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers: [registry],
  })
  return { registry, seconds }
}

/** A gauge whose value is read at each scrape. */
export function exposeFigure(registry: Registry, name: string, help: string, read: () => number): void {
  const gauge: Gauge = new Gauge({ name, help, registers: [], collect: () => gauge.set(read()) })
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

export function metricsRoutes(registry: Registry): Hono {
  const app = new Hono()
  const metrics = metricsOfAll(registry)
  app.get('/metrics', async (http) => http.text(await metrics(), 200, { 'content-type': registry.contentType }))
  return app
}
