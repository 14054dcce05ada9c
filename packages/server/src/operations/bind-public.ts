import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { bind, type BoundOperation, type CallContext } from './bind.ts'

/** Who calls an operation that anybody may call, by what they sent. */
export interface Found {
  readonly principal: Principal
  /** The token of the session that the answer gives, if it gives one. */
  readonly token?: string
}

export interface PublicUseCase<C extends Operation, F extends Found> {
  /** Runs before the transaction, which belongs to the tenant that it finds, and refuses who is not found. */
  find(call: CallContext, input: z.output<C['input']>): Promise<F>
  use(work: UnitOfWork, input: z.output<C['input']>, found: F): Promise<z.output<C['output']>>
}

/** Like `bind`, for what anybody may call: admission knows nobody, and the input says who it is. */
export function bindPublic<C extends Operation, F extends Found>(
  card: C,
  useCase: PublicUseCase<C, F>,
): BoundOperation<C> {
  if (card.scope !== 'public') throw new Error(`${card.route} is not for everybody`)
  return {
    card,
    input: card.input,
    async answer(call, _nobody, input) {
      const looked = useCase.find(call, input)
      const found = await (call.context.deadlines?.wait(false, looked) ?? looked)
      const work = (unit: UnitOfWork, sent: z.output<C['input']>) => useCase.use(unit, sent, found)
      const answer = await bind(card, work as Parameters<typeof bind<C>>[1]).answer(call, found.principal, input)
      if (found.token !== undefined) call.giveSession?.(found.token)
      return answer
    },
  }
}
