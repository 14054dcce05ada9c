import { randomUUID } from 'node:crypto'
import { initTRPC } from '@trpc/server'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { admit } from '../access/admit.ts'
import type { Performance } from '../perform/perform.ts'
import { mustBePlain } from '../request/plain-json.ts'
import type { RequestContext } from '../request/request-context.ts'
import { problemOf } from '../request/problem.ts'
import { causeOf, withStatus } from './trpc-errors.ts'

/** One HTTP request; the calls of a batch share it, and each has its own unit of work. */
export interface TrpcContext {
  readonly request: RequestContext
}

/** What each procedure carries beside itself: REST and OpenAPI are made from it. */
export interface ProcedureMeta {
  readonly performance: Performance
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    // a refusal looks the same as over REST: the problem body, under `data`
    errorFormatter({ shape, error, ctx }) {
      // what is no call at all has no context: it gets an id all the same, which the handler puts in the header
      const problem = problemOf(causeOf(error), ctx?.request.requestId ?? randomUUID())
      return { message: problem.detail, code: shape.code, data: { ...problem, path: shape.data.path } }
    },
  })

export const router = t.router

const answering = t.procedure.use(async ({ ctx, path, next }) => {
  const done = ctx.request.house.observer.begin(path, ctx.request)
  const result = await next()
  if (result.ok) done(200, null)
  else done(problemOf(causeOf(result.error), '').status, causeOf(result.error))
  if (!result.ok) throw withStatus(result.error)
  return result
})

/** A card as a tRPC procedure: who asks is settled before the input is looked at. */
export function serve<C extends Operation>(card: C) {
  const admitted = answering.use(async ({ ctx, getRawInput, next }) => {
    const principal = await admit(ctx.request, card.scope)
    mustBePlain(await getRawInput())
    return next({ ctx: { principal } })
  })
  // named by its own type: else the client would take anything
  const input: C['input'] = card.input
  const procedure = admitted.input(input)
  const withMeta = (performance: Performance<C>) => procedure.meta({ performance: performance })
  return {
    query: (performance: Performance<C>) =>
      withMeta(performance).query(({ ctx, input }) => performance.answer(ctx.request, ctx.principal, input as never)),
    mutation: (performance: Performance<C>) =>
      withMeta(performance).mutation(({ ctx, input }) =>
        performance.answer(ctx.request, ctx.principal, input as never),
      ),
  }
}
