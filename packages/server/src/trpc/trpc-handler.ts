import type { AnyRouter, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { ServiceContext } from '../request/service-context.ts'
import { RequestContext } from '../request/request-context.ts'
import type { TrpcContext } from './serve.ts'

/** The most calls in one batch. Each runs in its own unit of work. */
const MOST_IN_A_BATCH = 100

/** Serves a router at `/trpc`. Queries may also come as POST, for long lists of input. */
export function trpcHandler(
  router: AnyRouter,
  context: ServiceContext,
): (http: Request, env: object) => Promise<Response> {
  return (req, env) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      allowMethodOverride: true,
      maxBatchSize: MOST_IN_A_BATCH,
      createContext: (): TrpcContext => ({ request: new RequestContext(context, 'trpc', req.headers, env) }),
      responseMeta({ ctx, data, errors }) {
        const id = (ctx as TrpcContext | undefined)?.request.requestId ?? idOfProblem(data)
        // tRPC sends no content type where the request was no call at all.
        const type = ctx === undefined ? { 'content-type': 'application/json' } : {}
        return { headers: { ...headersOf(id, errors), ...type, ...ctx?.request.callerHeaders } }
      },
    })
}

function idOfProblem(data: readonly unknown[]): string | undefined {
  const [first] = data as readonly { error?: { data?: { request_id?: string } } }[]
  return first?.error?.data?.request_id
}

/** The headers of every answer. */
function headersOf(requestId: string | undefined, errors: readonly (TRPCError | undefined)[]): Record<string, string> {
  const later = errors.some((error) => error?.code === 'TOO_MANY_REQUESTS' || error?.code === 'SERVICE_UNAVAILABLE')
  return {
    'cache-control': 'no-store',
    ...(requestId !== undefined && { 'x-request-id': requestId }),
    ...(later && { 'retry-after': '1' }),
  }
}
