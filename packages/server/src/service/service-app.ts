import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AnyRouter } from '@trpc/server'
import type { ServiceMetrics } from '../metrics/service-metrics.ts'
import { openApiDocument, type PlainRoute, type ServiceTitle } from '../openapi/openapi-document.ts'
import { problemOf } from '../request/problem.ts'
import { RequestContext } from '../request/request-context.ts'
import type { House } from '../request/house.ts'
import { problemResponse, restRoutes } from '../rest/rest-routes.ts'
import { addPages } from './service-pages.ts'
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
  addPages(app, { title: title.title, document, metrics, isReady, refuse })
  return app
}
