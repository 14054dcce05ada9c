import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AnyRouter } from '@trpc/server'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { docsRoutes } from '../docs/docs-page.ts'
import { healthRoutes } from '../health/health-routes.ts'
import { metricsRoutes, type ServiceMetrics } from '../metrics/service-metrics.ts'
import { openApiDocument, type ServiceTitle } from '../openapi/openapi-document.ts'
import { problemOf } from '../request/problem.ts'
import { RequestContext } from '../request/request-context.ts'
import type { House } from '../request/house.ts'
import { problemResponse, restRoutes } from '../rest/rest-routes.ts'
import { trpcHandler } from '../trpc/trpc-handler.ts'

export interface ServiceParts {
  readonly title: ServiceTitle
  readonly router: AnyRouter
  readonly house: House
  readonly metrics: ServiceMetrics
  readonly isReady: () => Promise<boolean>
}

const TRPC_BODY_LIMIT = 4 * 1024 * 1024

/** The whole HTTP face of a service: both skins, their documentation, health and metrics. */
export function serviceApp({ title, router, house, metrics, isReady }: ServiceParts): Hono {
  const app = new Hono()
  const refuse = (error: unknown, headers: Headers): Response =>
    problemResponse(problemOf(error, new RequestContext(house, 'rest', headers).requestId))
  const trpc = trpcHandler(router, house)
  const tooLarge = new Refusal('too_large', `The body may be at most ${TRPC_BODY_LIMIT} bytes.`)
  const document = openApiDocument(router, title)
  app.route('/', restRoutes(router, house))
  app.use('/trpc/*', bodyLimit({ maxSize: TRPC_BODY_LIMIT, onError: (http) => refuse(tooLarge, http.req.raw.headers) }))
  app.all('/trpc/*', (http) => trpc(http.req.raw))
  app.use('*', async (http, next) => (await next(), setSecurityHeaders(http.res.headers)))
  app.get('/openapi.json', (http) => http.json(document))
  app.route('/', docsRoutes(title.title))
  app.route('/', healthRoutes(isReady))
  app.route('/', metricsRoutes(metrics.registry))
  app.notFound((http) => refuse(noRoute(http.req.method, http.req.path), http.req.raw.headers))
  app.onError((error, http) => refuse(error, http.req.raw.headers))
  return app
}

function setSecurityHeaders(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'no-referrer')
}

function noRoute(method: string, path: string): Refusal {
  return new Refusal('no_such_route', `There is no ${method} ${path}. The operations are listed at /docs.`)
}
