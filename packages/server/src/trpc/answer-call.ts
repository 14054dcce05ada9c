import { getTRPCErrorFromUnknown } from '@trpc/server'
import { admit } from '../request/admit.ts'
import type { BoundOperation } from '../operations/bind.ts'
import { bodyLimitOf, mustBeWithinLimit } from '../request/body-limit.ts'
import { mustBePlain } from '../request/plain-json.ts'
import { invalidInput, problemOf } from '../request/problem.ts'
import type { RequestContext } from '../request/request-context.ts'
import { causeOf, withStatus } from './trpc-errors.ts'

/**
 * Answers one call of an operation. The caller is admitted before the input is read, and observed once.
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
    mustBeWithinLimit(input, bodyLimitOf(operation.card), request)
    mustBePlain(input)
    const parsed = operation.input.safeParse(input)
    // said here: what tRPC makes of the error itself is the text of every fault
    if (!parsed.success) throw invalidInput(parsed.error)
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
