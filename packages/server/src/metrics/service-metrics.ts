import { Hono } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface ServiceMetrics {
  readonly registry: Registry
  readonly seconds: Histogram<'operation' | 'via' | 'status'>
}

export function serviceMetrics(service: string): ServiceMetrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
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

export function metricsRoutes(registry: Registry): Hono {
  const app = new Hono()
  app.get('/metrics', async (http) =>
    http.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
  return app
}
