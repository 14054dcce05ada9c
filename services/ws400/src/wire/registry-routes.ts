import { Hono, type Context } from 'hono'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { isDatabaseAway, isDatabaseUnable } from '@vigencia/database/connections/database-away.ts'
import { WorkEnded } from '@vigencia/database/connections/work-ended.ts'
import type { Deadlines } from '@vigencia/server/request/deadlines.ts'
import type { RequestObserver } from '@vigencia/server/request/observer.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import { requestIdOf } from '@vigencia/server/request/request-context.ts'
import { problemResponse } from '@vigencia/server/rest/rest-routes.ts'
import { APP_HEADERS, authenticate, LIST_HEADERS, type RegistryService } from '../accounts/authenticate.ts'
import {
  jsonResponse,
  tooLarge,
  unauthorized,
  unavailable,
  unreadable,
  type RegistryAnswer,
} from '../answers/registry-answer.ts'
import { closeCase } from '../cases/close-case.ts'
import { reportCase, type Registry } from '../cases/report-case.ts'
import { takeResult } from '../laboratory/take-result.ts'
import { takeSample, type SampleCounter } from '../laboratory/take-sample.ts'
import { listEventCodes } from '../event-codes/list-event-codes.ts'
import { injectAfter, injectBefore } from '../faults/inject-fault.ts'
import { NO_FAULT, type Fault } from '../faults/fault.ts'
import type { Moment } from '../answers/moment.ts'
import { BODY_LIMIT, readJson } from './read-json.ts'

export const REPORT_PATH = '/snvsCasoNominal/v2/snvsCasoNominal'
export const EVENT_CODES_PATH = `${REPORT_PATH}/codificacionAuxiliar/evento/grupo/clasificacionmanual`
export const SAMPLES_PATH = '/snvsLaboratoriosMuestra/v1/eventoMuestras'
export const RESULTS_PATH = '/snvsLaboratorios/v1/pruebaMuestras'

/** Of the stand-in alone: what people do in the registry's own pages. */
export const CLOSE_PATH = '/_stand-in/cases/:id/close'

export interface Counter {
  readonly registry: Registry
  readonly laboratory: SampleCounter
  readonly fault: Fault
  readonly observer: RequestObserver
  readonly readClock: () => Instant
  /** The end of every wait for the database. What is made to go wrong may take longer. */
  readonly deadlines: Deadlines
}

/** The registry's addresses, and the stand-in's own, on which nothing is made to go wrong. */
export function registryRoutes(counter: Counter): Hono {
  const { registry, laboratory } = counter
  const within = <Result>(work: Promise<Result>) => counter.deadlines.wait(false, work)
  const { pool } = registry
  const app = new Hono()
  const takes = (path: string, operation: string, service: RegistryService, take: Take) => {
    app.post(
      path,
      route(operation, counter, async (http, moment) => {
        const appId = await within(authenticate(pool, service, http.req.raw.headers, APP_HEADERS))
        if (appId === null) return unauthorized(moment)
        const body = await readJson(http.req.raw)
        if ('json' in body) return within(take(body.json, appId, moment))
        return body.fault === 'too large' ? tooLarge(moment, BODY_LIMIT) : unreadable(moment)
      }),
    )
    app.all(path, (http) => notAllowed(http, 'POST'))
  }
  takes(REPORT_PATH, 'report', 'case', (...told) => reportCase(registry, ...told))
  takes(SAMPLES_PATH, 'sample', 'sample', (...told) => takeSample(laboratory, ...told))
  takes(RESULTS_PATH, 'result', 'result', (...told) => takeResult(pool, ...told))
  app.get(
    EVENT_CODES_PATH,
    route('event codes', counter, async (http, moment) => {
      const appId = await within(authenticate(pool, 'case', http.req.raw.headers, LIST_HEADERS))
      return appId === null ? unauthorized(moment) : { http: 200, body: await within(listEventCodes(pool)) }
    }),
  )
  app.post(
    CLOSE_PATH,
    route('close a case', { ...counter, fault: NO_FAULT }, async (http, moment) => {
      const appId = await within(authenticate(pool, 'case', http.req.raw.headers, APP_HEADERS))
      return appId === null ? unauthorized(moment) : within(closeCase(pool, http.req.param('id') ?? '', moment))
    }),
  )
  app.all(EVENT_CODES_PATH, (http) => notAllowed(http, 'GET'))
  app.all(CLOSE_PATH, (http) => notAllowed(http, 'POST'))
  return app
}

type Take = (json: unknown, appId: string, moment: Moment) => Promise<RegistryAnswer>

type Answer = (http: Context, moment: Moment) => Promise<RegistryAnswer>

function route(operation: string, { fault, observer, readClock }: Counter, answer: Answer) {
  return async (http: Context): Promise<Response> => {
    const moment = { requestId: requestIdOf(http.req.header('x-request-id') ?? null), now: readClock() }
    const done = observer.begin(operation, { requestId: moment.requestId, via: 'rest' })
    try {
      const injection = fault.of(http, moment)
      const before = await injectBefore(injection)
      const response = before ?? (await injectAfter(injection, await answer(http, moment)))
      done(response.status, null)
      return response
    } catch (error) {
      if (error instanceof Refusal) {
        done(error.status, error)
        return problemResponse(problemOf(error, moment.requestId))
      }
      const isAway = isDatabaseAway(error) || isDatabaseUnable(error) || error instanceof WorkEnded
      done(isAway ? 503 : 500, error)
      return jsonResponse(unavailable(moment), moment)
    }
  }
}

function notAllowed(http: Context, allowed: string): Response {
  const { method, path } = http.req
  const refusal = new Refusal('method_not_allowed', `${path} takes ${allowed}, not ${method}.`)
  const response = problemResponse(problemOf(refusal, requestIdOf(http.req.header('x-request-id') ?? null)))
  response.headers.set('allow', allowed)
  return response
}
