import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { bind, type BoundOperation, type CallContext } from './bind.ts'

export interface AskingUseCase<C extends Operation, Answered> {
  /** Asks somebody outside, before the transaction, so that none waits for it. */
  ask(call: CallContext, input: z.output<C['input']>): Promise<Answered>
  use(work: UnitOfWork, input: z.output<C['input']>, answered: Answered): Promise<z.output<C['output']>>
}

/** Like `bind`, for what asks another service first. */
export function bindAsking<C extends Operation, Answered>(
  card: C,
  useCase: AskingUseCase<C, Answered>,
): BoundOperation<C> {
  return {
    card,
    input: card.input,
    async answer(call, principal, input) {
      const asking = useCase.ask(call, input)
      const answered = await (call.context.deadlines?.wait(false, asking) ?? asking)
      const work = (unit: UnitOfWork, sent: z.output<C['input']>) => useCase.use(unit, sent, answered)
      return bind(card, work as Parameters<typeof bind<C>>[1]).answer(call, principal, input)
    },
  }
}
