import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { ServiceContext } from '../request/service-context.ts'
import { RequestContext } from '../request/request-context.ts'
import { trpcFastPath } from './trpc-fast-path.ts'
import type { TrpcContext } from './serve.ts'
import { headersOf, MOST_IN_A_BATCH } from './trpc-answers.ts'

type TrpcHandler = (http: Request) => Promise<Response>

/** Serves a router at `/trpc`. Queries may also come as POST, for long lists of input. */
export function trpcHandler(router: AnyRouter, context: ServiceContext): TrpcHandler {
  const quick = trpcFastPath(router, context)
  const throughout = trpcAdapter(router, context)
  return (http) => quick(http) ?? throughout(http)
}

/** Leaves the request to tRPC itself: commands, streams, and whatever is unusual. */
export function trpcAdapter(router: AnyRouter, context: ServiceContext): TrpcHandler {
  return (req) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      allowMethodOverride: true,
      maxBatchSize: MOST_IN_A_BATCH,
      createContext: (): TrpcContext => ({ request: new RequestContext(context, 'trpc', req.headers) }),
      responseMeta({ ctx, data, errors }) {
        const id = (ctx as TrpcContext | undefined)?.request.requestId ?? idOfProblem(data)
        // tRPC sends no content type where the request was no call at all.
        const type = ctx === undefined ? { 'content-type': 'application/json' } : {}
        return { headers: { ...headersOf(id, errors), ...type } }
      },
    })
}

function idOfProblem(data: readonly unknown[]): string | undefined {
  const [first] = data as readonly { error?: { data?: { request_id?: string } } }[]
  return first?.error?.data?.request_id
}
