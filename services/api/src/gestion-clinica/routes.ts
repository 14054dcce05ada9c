import type { IncomingMessage } from 'node:http'
import { Hono, type Context } from 'hono'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { RequestContext } from '@vigencia/server/request/request-context.ts'
import { isJson, unsupported, type AnonymousAccess, type Arrival } from './access/anonymous-access.ts'
import { callerOf } from './access/caller.ts'
import { AccessRefused } from './access/access-refused.ts'
import { targetOf, type Target } from './controllers.ts'
import { dispatch, type Operations, type Outcome } from './dispatch.ts'
import { FAILED } from './wire/envelope.ts'
import { noSuchResource, plainAnswer, wrongVerb } from './plain-answers.ts'
import { readBody, Unreadable } from './wire/read-body.ts'

export interface OldWire {
  readonly context: ServiceContext
  readonly operations: Operations
  /** Null: nobody gets in without a key. */
  readonly anonymous: AnonymousAccess | null
}

/** The old server ignored case anywhere in an address. */
const PREFIXES = ['api', 'Api', 'aPi', 'apI', 'APi', 'ApI', 'aPI', 'API']

/** The old wire: `POST /api/{controller}/{action}`, translated to the modern operations. */
export function oldWireRoutes(wire: OldWire): Hono {
  const app = new Hono()
  for (const prefix of PREFIXES)
    app.all(`/${prefix}/*`, (http) => {
      const target = targetOf(http.req.path)
      if (target === null) return noSuchResource(http.req.url)
      return http.req.method === 'POST' ? answer(wire, target, http) : wrongVerb(http.req.method)
    })
  return app
}

async function answer(wire: OldWire, target: Target, http: Context): Promise<Response> {
  const { raw } = http.req
  const request = new RequestContext(wire.context, 'legacy', raw.headers, http.env)
  const done = wire.context.observer.begin(`gestionClinica.${target.controller.name}.${target.action.name}`, request)
  try {
    const { envelope, status, error } = await outcomeOf(wire, target, request, raw, addressOf(http))
    done(status, error)
    return plainAnswer(200, envelope, request.requestId)
  } catch (error) {
    if (error instanceof AccessRefused) {
      done(error.status, error)
      return plainAnswer(error.status, error.text === null ? null : { Message: error.text }, request.requestId)
    }
    done(statusOf(error), error)
    return plainAnswer(200, FAILED, request.requestId)
  }
}

async function outcomeOf(
  { operations, anonymous }: OldWire,
  target: Target,
  request: RequestContext,
  raw: Request,
  address: string | null,
): Promise<Outcome> {
  const arrival: Arrival = { headers: raw.headers, address }
  const principal = await callerOf(request, arrival, target.action.scope, anonymous)
  if (raw.headers.has('content-type') && !isJson(raw.headers)) throw new AccessRefused(415, unsupported(raw.headers))
  const members = await readBody(raw, target.action.takes)
  // neither Idempotency-Key nor If-Match: this wire knows none
  const call: CallContext = {
    context: request.context,
    requestId: request.requestId,
    via: request.via,
    get now() {
      return request.now
    },
  }
  return dispatch(target, { call, principal, members, operations })
}

function addressOf(http: Context): string | null {
  return (http.env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress ?? null
}

/** For figures and the log: what the caller got wrong is no fault of ours. */
function statusOf(error: unknown): number {
  if (error instanceof Unreadable) return 400
  const { status } = error as { status?: unknown }
  if (typeof status === 'number') return status
  return problemOf(error, '').status
}
