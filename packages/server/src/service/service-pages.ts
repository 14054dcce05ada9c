import { Hono } from 'hono'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { docsRoutes, type DocumentedWire } from '../docs/docs-page.ts'
import { healthRoutes } from '../health/health-routes.ts'
import { metricsRoutes, type ServiceMetrics } from '../metrics/service-metrics.ts'

export interface ServicePages {
  readonly title: string
  /** The OpenAPI document. */
  readonly document: () => Record<string, unknown>
  /** Further wires that have a document of their own. */
  readonly otherWires?: readonly DocumentedWire[]
  readonly metrics: ServiceMetrics
  readonly isReady: () => Promise<boolean>
  /** The answer of this service to an unknown address, and to an error. */
  readonly refuse: (error: unknown, headers: Headers) => Response
}

/**
 * Adds what every service has beside its operations: documentation, health, metrics, and an answer to every other
 * address.
 */
export function addPages(app: Hono, { title, document, otherWires, metrics, isReady, refuse }: ServicePages): void {
  const pages = new Hono()
  pages.get('/openapi.json', (http) => http.json(document()))
  pages.route('/', docsRoutes(title, otherWires))
  pages.route('/', healthRoutes(isReady))
  pages.route('/', metricsRoutes(metrics.registry))
  // Each page is wrapped alone. A middleware for every path would cost each operation several promises.
  for (const { method, path, handler } of pages.routes)
    app.on(method, [path], async (http, next) => secured(await handler(http, next)))
  app.notFound((http) => secured(refuse(noRoute(http.req.method, http.req.path), http.req.raw.headers)))
  app.onError((error, http) => refuse(error, http.req.raw.headers))
}

function secured(response: Response): Response {
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}

function noRoute(method: string, path: string): Refusal {
  return new Refusal('no_such_route', `There is no ${method} ${path}. The operations are listed at /docs.`)
}
