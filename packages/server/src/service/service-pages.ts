import { Hono, type HonoRequest } from 'hono'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { docsRoutes, type DocumentedWire } from '../docs/docs-page.ts'
import { healthRoutes, type Readiness } from '../health/health-routes.ts'
import { localMetrics } from '../metrics/metrics-page.ts'
import { documentRoutes } from '../docs/document-routes.ts'
import type { ServiceMetrics } from '../metrics/service-metrics.ts'
import { methodsOfPaths } from './methods-of-path.ts'

export interface ServicePages {
  readonly title: string
  /** The OpenAPI document. */
  readonly document: () => Record<string, unknown>
  /** Further wires that have a document of their own. */
  readonly otherWires?: readonly DocumentedWire[]
  /** The pages of the problems that its operations answer. */
  readonly problems?: Hono
  readonly metrics: ServiceMetrics
  /** Whether `/metrics` has a port of its own, and is not answered here. */
  readonly hasMetricsPort: boolean
  readonly readiness: Readiness
  /** The addresses of operations that are behind a router of their own, with their methods. */
  readonly operations?: readonly { readonly method: string; readonly path: string }[]
  /** The answer of this service to an unknown address, and to an error. */
  readonly refuse: Refuse
}

type Refuse = (error: unknown, headers: Headers) => Response

/**
 * Adds what every service has beside its operations: documentation, health, metrics, and an answer to every other
 * address.
 */
export function addPages(app: Hono, parts: ServicePages): void {
  const { title, document, otherWires, problems, metrics, hasMetricsPort, readiness, operations = [], refuse } = parts
  const pages = new Hono()
  pages.route('/', documentRoutes('/openapi', document))
  pages.route('/', docsRoutes(title, otherWires))
  if (problems !== undefined) pages.route('/', problems)
  pages.route('/', healthRoutes(readiness))
  if (!hasMetricsPort) pages.route('/', localMetrics(metrics.read))
  // Each page is wrapped alone. A middleware for every path would cost each operation several promises.
  for (const { method, path, handler } of pages.routes)
    app.on(method, [path], async (http, next) => {
      const answer = await handler(http, next)
      // a page that hands a request on has no answer of its own
      return answer instanceof Response ? secured(answer) : answer
    })
  // made at the first unknown address, when every route is there
  let methodsOf: ((path: string) => string[]) | undefined
  app.notFound((http) => {
    methodsOf ??= methodsOfPaths([...app.routes.filter(isOneAddress), ...operations])
    return secured(noAnswer(http.req, methodsOf(http.req.path), refuse))
  })
  app.onError((error, http) => refuse(error, http.req.raw.headers))
}

function secured(response: Response): Response {
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}

/** What hands requests on to another router answers for no address itself. */
function isOneAddress({ method, path }: { method: string; path: string }): boolean {
  return method !== 'ALL' && !path.includes('*')
}

/** HEAD and OPTIONS of what has none stay 404: clients ask with them whether there is something. */
const ASKING = ['HEAD', 'OPTIONS']

function noAnswer({ method, path, raw }: HonoRequest, allowed: readonly string[], refuse: Refuse): Response {
  // a page that takes this method is not for this caller
  if (allowed.length === 0 || allowed.includes(method) || ASKING.includes(method)) {
    const detail = `There is no ${method} ${path}. The operations are listed at /docs.`
    return refuse(new Refusal('no_such_route', detail), raw.headers)
  }
  const detail = `${path} takes ${allowed.join(', ')}, not ${method}.`
  const response = refuse(new Refusal('method_not_allowed', detail), raw.headers)
  response.headers.set('allow', allowed.join(', '))
  return response
}
