import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { House } from '../request/house.ts'
import type { TrpcContext } from './serve.ts'
import { RequestContext } from '../request/request-context.ts'

/** The calls of one batch at the most; each runs in its own unit of work. */
const MOST_IN_A_BATCH = 100

/**
 * Serves a router at `/trpc`. Queries may come as POST too, for long lists of input.
 */
export function trpcHandler(router: AnyRouter, house: House): (request: Request) => Promise<Response> {
  return (req) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      allowMethodOverride: true,
      maxBatchSize: MOST_IN_A_BATCH,
      createContext: (): TrpcContext => ({ request: new RequestContext(house, 'trpc', req.headers) }),
      responseMeta({ ctx, data, errors }) {
        const id = (ctx as TrpcContext | undefined)?.request.requestId ?? idOfProblem(data)
        const later = errors.some(({ code }) => code === 'TOO_MANY_REQUESTS' || code === 'SERVICE_UNAVAILABLE')
        return {
          headers: {
            'cache-control': 'no-store',
            ...(id !== undefined && { 'x-request-id': id }),
            // where it is no call at all, tRPC says nothing of the type of what it answers
            ...(ctx === undefined && { 'content-type': 'application/json' }),
            ...(later && { 'retry-after': '1' }),
          },
        }
      },
    })
}

function idOfProblem(data: readonly unknown[]): string | undefined {
  const [first] = data as readonly { error?: { data?: { request_id?: string } } }[]
  return first?.error?.data?.request_id
}
