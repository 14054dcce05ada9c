import { randomUUID } from 'node:crypto'
import { initTRPC } from '@trpc/server'
import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { BoundOperation } from '../operations/bind.ts'
import type { RequestContext } from '../request/request-context.ts'
import { problemOf } from '../request/problem.ts'
import { tracing } from '../telemetry/tracing.ts'
import { answerCall } from './answer-call.ts'
import { causeOf } from './trpc-errors.ts'

/** One HTTP request. The calls of a batch share it, and each has its own unit of work. */
export interface TrpcContext {
  readonly request: RequestContext
}

/** The bound operation that each procedure carries. REST and OpenAPI are made from it. */
export interface ProcedureMeta {
  readonly operation: BoundOperation
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    // A refusal has the same form as over REST: the problem body, under `data`.
    errorFormatter({ shape, error, ctx }) {
      // A request that is no call has no context. It gets an id all the same, which the handler puts in the header.
      const problem = problemOf(causeOf(error), ctx?.request.requestId ?? randomUUID())
      return { message: problem.detail, code: shape.code, data: { ...problem, path: shape.data.path } }
    },
  })

export const router = t.router

/** The schema is read where the call is answered. Here it only gives the types. */
const unread = (input: unknown) => input

/** A card as a tRPC procedure. */
export function serve<C extends Operation>(card: C) {
  function bound(kind: Operation['kind'], operation: BoundOperation<C>) {
    // Queries are answered by their card alone, whatever tRPC takes them for.
    if (card.kind !== kind || operation.card !== card) throw new Error(`${card.route} is served as what it is not`)
    return (
      t.procedure
        .meta({ operation })
        .use(async ({ ctx, path, getRawInput, next }) => {
          const answered = () => answerCall(path, operation, ctx.request, getRawInput)
          const answer = await (tracing()?.part(path, answered) ?? answered())
          return next({ ctx: { answer: answer as z.input<C['output']> } })
        })
        // The type is named, because the client would otherwise accept anything.
        .input(unread as unknown as C['input'])
    )
  }
  return {
    query: (operation: BoundOperation<C>) => bound('query', operation).query(({ ctx }) => ctx.answer),
    mutation: (operation: BoundOperation<C>) => bound('command', operation).mutation(({ ctx }) => ctx.answer),
  }
}
