import { Hono, type Context } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { AnyRouter } from '@trpc/server'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { routeOf, type Route } from '@vigencia/contracts/operation/route.ts'
import { admit } from '../request/admit.ts'
import type { BoundOperation } from '../operations/bind.ts'
import type { PlainRoute } from '../openapi/openapi-document.ts'
import { parsedBy } from '../request/parsed-by.ts'
import { problemOf } from '../request/problem.ts'
import type { ServiceContext } from '../request/service-context.ts'
import { RequestContext } from '../request/request-context.ts'
import { boundOperationsOf } from '../trpc/bound-operations-of.ts'
import { uploadAnswerer } from '../uploads/answer-upload.ts'
import { inputPlaces, withBody } from './read-input.ts'
import { streamedAnswer } from './streamed-answer.ts'

/**
 * Every operation of a router as a REST route. Plain routes come before them. One of these may be an operation in
 * another form, and passes on the rest.
 * Hono's fast router takes no fixed word where another route has a parameter, as in `contracts/at-date` beside
 * `contracts/{period_id}`.
 * Routes below such a place go to its other router, which prefers the word. All other routes stay fast.
 */
export function restRoutes(router: AnyRouter, context: ServiceContext, plainRoutes: readonly PlainRoute[]): Hono {
  const app = new Hono()
  const below = new Hono({ router: new TrieRouter() })
  const routes = boundOperationsOf(router)
    .map(({ name, operation }) => ({ ...routeOf(operation.card), handle: restHandler(name, operation, context) }))
    .toSorted((a, b) => (wordsFirst(a) < wordsFirst(b) ? -1 : 1))
  const plain = plainRoutes.map((route) => ({ ...routeOf(route.card), app: route.app }))
  const places = placesOfBoth([...plain, ...routes])
  const routesOf = ({ method, path }: Route) =>
    places.some((place) => place.method === method && path.startsWith(`${place.path}/`)) ? below : app
  for (const route of plain) routesOf(route).route('/', route.app)
  for (const route of routes) routesOf(route).on(route.method, [addressOf(route.path)], route.handle)
  for (const { method, path } of places)
    app.on(method, [`${addressOf(path)}/*`], (http, next) => {
      const isThere = below.router.match(method, http.req.path)[0].length > 0
      return isThere ? below.fetch(http.req.raw, http.env) : next()
    })
  return app
}

const PARAMETER = /\{(\w+)\}/g

function addressOf(path: string): string {
  return path.replaceAll(PARAMETER, ':$1')
}

/** Sorts a word before a parameter in the same place. */
function wordsFirst({ path }: Route): string {
  return path.replaceAll(PARAMETER, '~')
}

/** The outermost paths below which one route of a method has a word where another has a parameter. */
function placesOfBoth(routes: readonly Route[]): Pick<Route, 'method' | 'path'>[] {
  const places = new Map<string, Pick<Route, 'method' | 'path'>>()
  for (const route of routes)
    for (const other of routes) {
      const path = route.method === other.method ? pathToBoth(route, other) : null
      if (path !== null)
        places.set(`${route.method} ${path.replaceAll(PARAMETER, '~')}`, { method: route.method, path })
    }
  const all = [...places.values()]
  return all.filter((one) => !all.some((outer) => one.method === outer.method && one.path.startsWith(`${outer.path}/`)))
}

/** The common beginning of two routes, if one of them has a parameter at the first place where they differ. */
function pathToBoth(route: Route, other: Route): string | null {
  const parts = route.path.split('/')
  const others = other.path.split('/')
  const at = parts.findIndex((part, i) => plain(part) !== plain(others[i]))
  if (at === -1 || others[at] === undefined) return null
  return plain(parts[at]) === '{}' || plain(others[at]) === '{}' ? parts.slice(0, at).join('/') : null
}

/** Parameters are equal, whatever their names. */
function plain(part: string | undefined): string | undefined {
  return part?.startsWith('{') === true ? '{}' : part
}

function restHandler(name: string, operation: BoundOperation, context: ServiceContext) {
  const { card } = operation
  const places = inputPlaces(card)
  const usual = card.status ?? 200
  const locate = card.location === undefined ? null : locationOf(card.location)
  const upload = card.streams === undefined ? null : uploadAnswerer(operation, card.streams)
  return async (http: Context): Promise<Response> => {
    const request = new RequestContext(context, 'rest', http.req.raw.headers, http.env)
    const done = context.observer.begin(name, request)
    try {
      // A value that is there already is not awaited, because each pause costs as much as a lookup.
      const admitted = admit(request, card)
      const principal = admitted instanceof Promise ? await admitted : admitted
      const read = readInput(http)
      if (upload !== null) {
        const answer = await upload({ raw: http.req.raw, fromUrl: await read, request, principal })
        return answered(answer, {}, request, done)
      }
      const sent = read instanceof Promise ? await read : read
      const input = parsedBy(operation.input, sent)
      if (operation.pieces !== undefined) {
        const pieces = operation.pieces(request, principal, input)
        return forCaller(await streamedAnswer(pieces, jsonHeaders(request.requestId), done), request)
      }
      return answered(await operation.answer(request, principal, input), sent, request, done)
    } catch (error) {
      return refused(error, request, done)
    }
  }

  function readInput(http: Context): Record<string, unknown> | Promise<Record<string, unknown>> {
    mustBeUtf8(http.req.raw.url)
    const path = http.req.param() as Record<string, string>
    const query = http.req.queries()
    if (!places.takesBody || upload !== null) return places.fromUrl(path, query)
    if (Object.keys(query).length > 0)
      throw new Refusal('invalid_input', 'This operation takes its input in the body, none in the query.', [])
    return withBody(http.req.raw, places, places.fromUrl(path, {}))
  }

  function answered(answer: unknown, sent: Fields, request: RequestContext, done: Done): Response {
    const status = card.otherwise?.when(answer) === true ? card.otherwise.status : usual
    done(status, null)
    const response = answerOf(status, answer, request.requestId)
    if (locate !== null) response.headers.set('location', locate(sent, answer as Fields))
    return forCaller(response, request)
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Fills the address of what was made, by fields of the answer (also inner ones, with a point) or else of what was sent. */
function locationOf(template: string): (sent: Fields, answer: Fields) => string {
  return (sent, answer) =>
    template.replaceAll(/\{([\w.]+)\}/g, (_, path: string) => {
      const inner = path.split('.').reduce<unknown>((part, name) => (part as Fields | undefined)?.[name], answer)
      return encodeURIComponent(String(inner ?? sent[path]))
    })
}

type Done = ReturnType<ServiceContext['observer']['begin']>

function forCaller(response: Response, { callerHeaders }: RequestContext): Response {
  for (const name in callerHeaders) response.headers.set(name, callerHeaders[name] as string)
  return response
}

/** Refuses a broken escape, which would otherwise be taken for the text that it is written with. */
function mustBeUtf8(url: string): void {
  if (!url.includes('%')) return
  try {
    decodeURIComponent(url)
  } catch {
    throw new Refusal('malformed', 'The address holds an escape that is no UTF-8.')
  }
}

/** Answers belong to one tenant, so no cache may keep them and no browser may guess their type. */
function answerHeaders(requestId: string): Record<string, string> {
  return { 'x-request-id': requestId, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
}

function jsonHeaders(requestId: string): Record<string, string> {
  const headers = answerHeaders(requestId)
  headers['content-type'] = 'application/json'
  return headers
}

function answerOf(status: number, answer: unknown, requestId: string): Response {
  if (status === 204) return new Response(null, { status, headers: answerHeaders(requestId) })
  const headers = jsonHeaders(requestId)
  const revision = (answer as { revision?: unknown }).revision
  if (typeof revision === 'number') headers['etag'] = `"${revision}"`
  return new Response(bodyOf(JSON.stringify(answer)), { status, headers })
}

const LONG = 256 * 1024

/**
 * Node sets three bytes aside for each character of a text that it sends. So a long text is turned into bytes first.
 */
function bodyOf(text: string): string | Buffer<ArrayBuffer> {
  return text.length < LONG ? text : Buffer.from(text)
}

/** The answer where an operation refused or failed, and the end of its observation. */
export function refused(error: unknown, request: RequestContext, done: Done): Response {
  const problem = problemOf(error, request.requestId)
  done(problem.status, error)
  return forCaller(problemResponse(problem), request)
}

export function problemResponse(problem: ReturnType<typeof problemOf>): Response {
  const headers = answerHeaders(problem.request_id)
  headers['content-type'] = 'application/problem+json'
  if (problem.status === 429 || problem.status === 503) headers['retry-after'] = '1'
  // the rest of such a body is not waited for
  if (problem.status === 408) headers['connection'] = 'close'
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
