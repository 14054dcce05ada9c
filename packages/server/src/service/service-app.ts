import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AnyRouter } from '@trpc/server'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { docsRoutes } from '../docs/docs-page.ts'
import { healthRoutes } from '../health/health-routes.ts'
import { metricsRoutes, type ServiceMetrics } from '../metrics/service-metrics.ts'
import { openApiDocument, type PlainRoute, type ServiceTitle } from '../openapi/openapi-document.ts'
import { problemOf } from '../request/problem.ts'
import { RequestContext } from '../request/request-context.ts'
import type { House } from '../request/house.ts'
import { problemResponse, restRoutes } from '../rest/rest-routes.ts'
import { tooLargeOverTrpc } from '../trpc/trpc-errors.ts'
import { trpcHandler } from '../trpc/trpc-handler.ts'

export interface ServiceParts {
  readonly title: ServiceTitle
  readonly router: AnyRouter
  readonly plainRoutes: readonly PlainRoute[]
  readonly house: House
  readonly metrics: ServiceMetrics
  readonly isReady: () => Promise<boolean>
}

const TRPC_BODY_LIMIT = 4 * 1024 * 1024

/** The whole HTTP face of a service: both skins, their documentation, health and metrics. */
export function serviceApp({ title, router, plainRoutes, house, metrics, isReady }: ServiceParts): Hono {
  const app = new Hono()
  const refuse = (error: unknown, headers: Headers): Response =>
    problemResponse(problemOf(error, new RequestContext(house, 'rest', headers).requestId))
  const trpc = trpcHandler(router, house)
  const requestId = (headers: Headers) => new RequestContext(house, 'trpc', headers).requestId
  const tooLarge = (http: Context) => tooLargeOverTrpc(TRPC_BODY_LIMIT, requestId(http.req.raw.headers))
  const document = openApiDocument(router, plainRoutes, title)
  app.route('/', restRoutes(router, house))
  for (const plain of plainRoutes) app.route('/', plain.app)
  app.use('/trpc/*', bodyLimit({ maxSize: TRPC_BODY_LIMIT, onError: tooLarge }))
  app.all('/trpc/*', (http) => trpc(http.req.raw))
  const pages = new Hono()
  pages.get('/openapi.json', (http) => http.json(document))
  pages.route('/', docsRoutes(title.title))
  pages.route('/', healthRoutes(isReady))
  pages.route('/', metricsRoutes(metrics.registry))
  // page by page: a middleware before every path would cost each operation several promises
  for (const { method, path, handler } of pages.routes)
    app.on(method, [path], async (http, next) => secured(await handler(http, next)))
  app.notFound((http) => secured(refuse(noRoute(http.req.method, http.req.path), http.req.raw.headers)))
  app.onError((error, http) => refuse(error, http.req.raw.headers))
  return app
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
