import { Hono, type Context } from 'hono'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { problemResponse } from '@vigencia/server/rest/rest-routes.ts'
import { refusedOverTrpc } from '@vigencia/server/trpc/trpc-errors.ts'
import type { ReportingService } from './reporting-service.ts'

/** Where the operations of the reporting service are here, and where they are there. */
const PLACES = [
  { here: '/v1/snvs/', there: '/v1/snvs/', via: 'rest' },
  { here: '/snvs/trpc/', there: '/trpc/', via: 'trpc' },
] as const

/** No status of HTTP's own: proxies log it of a caller that closed its connection. */
const CALLER_GONE = 499

type Place = (typeof PLACES)[number]

/**
 * The operations of the reporting service, on the api's own address: a browser may then ask both services by one
 * session. Who asks, and what for, is looked at there.
 * @param service null: it is not run
 */
export function reportingRoutes(context: ServiceContext, service: ReportingService | null): Hono {
  const app = new Hono()
  for (const place of PLACES)
    app.all(`${place.here}*`, async (http, next) => {
      const { pathname, search } = new URL(http.req.raw.url)
      if (!pathname.startsWith(place.here)) return next()
      return passedOn(http, place, `${place.there}${pathname.slice(place.here.length)}${search}`)
    })
  return app

  async function passedOn(http: Context, { via }: Place, path: string): Promise<Response> {
    const request = new RequestContext(context, via, http.req.raw.headers, http.env)
    const done = context.observer.begin('reporting.passOn', request)
    try {
      if (service === null) throw notRun()
      const response = await service.passOn(http.req.raw, path, request.requestId)
      // what it answered, it has counted and logged itself
      done(200, null)
      return response
    } catch (error) {
      const { requestId } = request
      // who leaves a page takes back what it was asking for: nobody reads an answer, and nothing of ours failed
      if (http.req.raw.signal.aborted) {
        done(CALLER_GONE, null)
        return new Response(null, { status: CALLER_GONE })
      }
      const problem = problemOf(error, requestId)
      done(problem.status, error)
      return via === 'trpc' ? refusedOverTrpc(error, requestId) : problemResponse(problem)
    }
  }
}

function notRun(): Refusal {
  return new Refusal('reporting_not_run', 'Reporting of cases is not run here: the operator has not set SNVS_URL.')
}
