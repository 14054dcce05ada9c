import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { House } from '../request/house.ts'
import { RequestContext } from '../request/request-context.ts'
import { quickAnswers } from './quick-answers.ts'
import type { TrpcContext } from './serve.ts'
import { headersOf, MOST_IN_A_BATCH } from './trpc-answers.ts'

type TrpcHandler = (http: Request) => Promise<Response>

/**
 * Serves a router at `/trpc`. Queries may come as POST too, for long lists of input.
 */
export function trpcHandler(router: AnyRouter, house: House): TrpcHandler {
  const quick = quickAnswers(router, house)
  const throughout = throughTrpc(router, house)
  return (http) => quick(http) ?? throughout(http)
}

/** All of it by tRPC itself: commands, streams, and whatever is odd. */
export function throughTrpc(router: AnyRouter, house: House): TrpcHandler {
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
        // where it is no call at all, tRPC says nothing of the type of what it answers
        const type = ctx === undefined ? { 'content-type': 'application/json' } : {}
        return { headers: { ...headersOf(id, errors), ...type } }
      },
    })
}

function idOfProblem(data: readonly unknown[]): string | undefined {
  const [first] = data as readonly { error?: { data?: { request_id?: string } } }[]
  return first?.error?.data?.request_id
}
