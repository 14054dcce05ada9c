import { getTRPCErrorFromUnknown } from '@trpc/server'
import { admit } from '../request/admit.ts'
import type { BoundOperation } from '../operations/bind.ts'
import { bodyLimitOf, mustBeWithinLimit } from '../request/body-limit.ts'
import { mustBePlain } from '../request/plain-json.ts'
import { parsedBy } from '../request/parsed-by.ts'
import { problemOf } from '../request/problem.ts'
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
    const admitted = admit(request, operation.card)
    const principal = admitted instanceof Promise ? await admitted : admitted
    const read = readInput()
    const input = read instanceof Promise ? ((await read) as unknown) : read
    mustBeWithinLimit(input, bodyLimitOf(operation.card), request)
    mustBePlain(input)
    // refused here: what tRPC makes of zod's error is the text of every fault
    const parsed = parsedBy(operation.input, input)
    const work = () => operation.answer(request, principal, parsed)
    const isImport = operation.card.streams !== undefined
    const answer = await (isImport ? request.context.imports.run(principal.tenant.id, work) : work())
    done(200, null)
    return answer
  } catch (error) {
    const fault = getTRPCErrorFromUnknown(error)
    const cause = causeOf(fault)
    done(problemOf(cause, '').status, cause)
    throw withStatus(fault)
  }
}
