import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { BoundOperation } from './bind.ts'

/** Once it is done, the browser forgets its session. */
export function takesSession<C extends Operation>(operation: BoundOperation<C>): BoundOperation<C> {
  return {
    ...operation,
    async answer(call, principal, input) {
      const answer = await operation.answer(call, principal, input)
      call.giveSession?.(null)
      return answer
    },
  }
}
