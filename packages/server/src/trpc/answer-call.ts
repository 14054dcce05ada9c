import { getTRPCErrorFromUnknown } from '@trpc/server'
import { admit } from '../request/admit.ts'
import type { BoundOperation } from '../operations/bind.ts'
import { mustBePlain } from '../request/plain-json.ts'
import { problemOf } from '../request/problem.ts'
import type { RequestContext } from '../request/request-context.ts'
import { causeOf, withStatus } from './trpc-errors.ts'

/**
 * Answers one call of an operation, over tRPC or its fast path. The caller is admitted before the input is read, and
 * observed once.
 * @throws TRPCError with the status that REST would answer
 */
export async function answerCall(
  name: string,
  operation: BoundOperation,
  request: RequestContext,
  readInput: () => unknown,
): Promise<unknown> {
  const done = request.context.observer.begin(name, request)
  try {
    // A value that is there already is not awaited, because each pause costs as much as a lookup.
    const admitted = admit(request, operation.card.scope)
    const principal = admitted instanceof Promise ? await admitted : admitted
    const read = readInput()
    const input = read instanceof Promise ? ((await read) as unknown) : read
    mustBePlain(input)
    const parsed = operation.input.safeParse(input)
    if (!parsed.success) throw parsed.error
    const answer = await operation.answer(request, principal, parsed.data)
    done(200, null)
    return answer
  } catch (error) {
    const fault = getTRPCErrorFromUnknown(error)
    const cause = causeOf(fault)
    done(problemOf(cause, '').status, cause)
    throw withStatus(fault)
  }
}
