import { getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError, type AnyRouter } from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { BoundOperation } from '../operations/bind.ts'
import type { ServiceContext } from '../request/service-context.ts'
import { RequestContext } from '../request/request-context.ts'
import { boundOperationsOf } from './bound-operations-of.ts'
import { answerCall } from './answer-call.ts'
import { plainCallsOf, type PlainCalls } from './plain-calls.ts'
import { headersOf, MOST_IN_A_BATCH } from './trpc-answers.ts'

/**
 * Answers queries that come as plain JSON in tRPC's envelope, without its machinery, which takes several times as
 * long as a price.
 * Returns null for every other request before anything has run, and tRPC answers that.
 */
export function trpcFastPath(router: AnyRouter, context: ServiceContext): (http: Request) => Promise<Response> | null {
  const queries = new Map(
    boundOperationsOf(router).flatMap(({ name, operation }) =>
      operation.card.kind === 'query' ? [[name, operation] as const] : [],
    ),
  )
  return (http) => {
    const calls = plainCallsOf(http)
    if (calls === null || calls.names.length > MOST_IN_A_BATCH) return null
    const operations = calls.names.map((name) => queries.get(name))
    if (!operations.every((one) => one !== undefined)) return null
    return answered(calls, operations, new RequestContext(context, 'trpc', http.headers))
  }

  async function answered(
    calls: PlainCalls,
    operations: readonly BoundOperation[],
    request: RequestContext,
  ): Promise<Response> {
    const answers = await Promise.all(
      operations.map((operation, i) =>
        answerCall(calls.names[i] as string, operation, request, () => calls.readInput(i)).catch(asError),
      ),
    )
    const envelopes = answers.map((answer, i) =>
      answer instanceof TRPCError ? failed(answer, request, calls.names[i]) : { result: { data: answer } },
    )
    const errors = answers.map((answer) => (answer instanceof TRPCError ? answer : undefined))
    try {
      return inEnvelope(calls.isBatch ? envelopes : envelopes[0], getHTTPStatusCode(envelopes, errors), request, errors)
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause)
      const envelope = failed(error, request, undefined)
      return inEnvelope(envelope, getHTTPStatusCode(envelope, [error]), request, [error])
    }
  }

  /** The error as the router's formatter writes it, which is the same as over tRPC itself. */
  function failed(error: TRPCError, request: RequestContext, path: string | undefined) {
    const config = router._def._config
    return { error: getTRPCErrorShape({ config, error, path, type: 'query', input: undefined, ctx: { request } }) }
  }
}

const asError = (error: unknown) => getTRPCErrorFromUnknown(error)

function inEnvelope(
  envelope: unknown,
  status: number,
  { requestId }: RequestContext,
  errors: readonly (TRPCError | undefined)[],
): Response {
  const headers = { vary: 'trpc-accept, accept', 'content-type': 'application/json', ...headersOf(requestId, errors) }
  return new Response(JSON.stringify(envelope), { status, headers })
}
