import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AnyRouter } from '@trpc/server'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { problemPages } from '../docs/problem-pages.ts'
import type { DocumentedWire } from '../docs/docs-page.ts'
import type { Readiness } from '../health/health-routes.ts'
import type { ServiceMetrics } from '../metrics/service-metrics.ts'
import { openApiDocument, type PlainRoute } from '../openapi/openapi-document.ts'
import type { ServiceDescription } from '../openapi/service-description.ts'
import { encodingRefused } from '../request/content-encoding.ts'
import { problemOf } from '../request/problem.ts'
import { RequestContext } from '../request/request-context.ts'
import type { ServiceContext } from '../request/service-context.ts'
import { problemResponse, restRoutes } from '../rest/rest-routes.ts'
import { addPages } from './service-pages.ts'
import { boundOperationsOf } from '../trpc/bound-operations-of.ts'
import { trpcBodyLimits } from '../trpc/trpc-body-limit.ts'
import { refusedOverTrpc } from '../trpc/trpc-errors.ts'
import { trpcHandler } from '../trpc/trpc-handler.ts'

/** A wire of another system that this service stands in for. */
export interface OtherWire extends DocumentedWire {
  readonly app: Hono
}

export interface ServiceParts {
  readonly description: ServiceDescription
  readonly router: AnyRouter
  readonly plainRoutes: readonly PlainRoute[]
  readonly otherWires?: readonly OtherWire[]
  /** What a service answers beside its operations, with headers of its own. */
  readonly besides?: readonly Hono[]
  readonly context: ServiceContext
  readonly metrics: ServiceMetrics
  readonly hasMetricsPort: boolean
  readonly readiness: Readiness
}

/** Decides by headers alone. To look at a body makes a whole request, which takes as long as a price. */
function mayBeTooLong(headers: Headers, limit: number): boolean {
  return headers.has('transfer-encoding') || !(Number(headers.get('content-length') ?? Infinity) <= limit)
}

/** Whoever has neither a key nor a session is refused by the call itself, and their body is not read before. */
async function isKnown(context: ServiceContext, headers: Headers): Promise<boolean> {
  const request = new RequestContext(context, 'trpc', headers)
  if (request.key !== null) return (await context.keys.find(request.key, request)) !== null
  return request.sessionToken !== null
}

/** The whole HTTP side of a service: both adapters, wires of other systems, documentation, health and metrics. */
export function serviceApp({
  description,
  router,
  plainRoutes,
  otherWires = [],
  besides = [],
  context,
  ...parts
}: ServiceParts): Hono {
  const app = new Hono()
  const refuse = (error: unknown, headers: Headers): Response =>
    problemResponse(problemOf(error, new RequestContext(context, 'rest', headers).requestId))
  const trpc = trpcHandler(router, context)
  const requestId = (headers: Headers) => new RequestContext(context, 'trpc', headers).requestId
  const limits = trpcBodyLimits(router)
  const document = () => openApiDocument(router, plainRoutes, description)
  app.route('/', restRoutes(router, context, plainRoutes))
  for (const wire of otherWires) app.route('/', wire.app)
  for (const beside of besides) app.route('/', beside)
  app.use('/trpc/*', async (http, next) => {
    const { method, headers } = http.req.raw
    if (method === 'GET' || method === 'HEAD') return next()
    const encoded = encodingRefused(headers)
    if (encoded !== null) return refusedOverTrpc(encoded, requestId(headers))
    if (!mayBeTooLong(headers, limits.least)) return next()
    if (!limits.isPublic(http.req.path) && !(await isKnown(context, headers))) return next()
    const maxSize = limits.of(http.req.path)
    const onError = () =>
      refusedOverTrpc(new Refusal('too_large', `The body may be at most ${maxSize} bytes.`), requestId(headers))
    return bodyLimit({ maxSize, onError })(http, next)
  })
  app.all('/trpc/*', (http) => trpc(http.req.raw, http.env as object))
  const bound = boundOperationsOf(router).map(({ name, operation }) => ({ name, card: operation.card }))
  const operations = [...bound, ...plainRoutes].map(({ card }) => routeOf(card))
  addPages(app, {
    problems: problemPages(bound),
    title: description.title,
    document,
    otherWires,
    operations,
    refuse,
    ...parts,
  })
  return app
}
