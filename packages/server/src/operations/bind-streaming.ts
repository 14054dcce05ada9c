import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { readIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { WorkEnds } from '@vigencia/database/unit-of-work/work-order.ts'
import { idempotencyKeyOf } from './command-headers.ts'
import { MOST_TRIES, placeInLog, withRetries, type CallContext, type BoundOperation } from './bind.ts'
import { poolOf } from '../transactions/transaction-pools.ts'
import { begunInTime } from './begun-in-time.ts'

/**
 * Reads in one short transaction that ends before anything is sent. So a slow reader holds neither a connection nor a
 * snapshot.
 * Rows that are read in several transactions must be of a kind that does not change.
 */
export type ReadTransaction = <Result>(run: (work: UnitOfWork) => Promise<Result>) => Promise<Result>

/** A use case that writes its answer as JSON text. Every refusal comes before its first piece. */
export type StreamingUseCase<C extends Operation> = (
  read: ReadTransaction,
  input: z.output<C['input']>,
) => AsyncGenerator<Uint8Array>

/** Like `bind`, for a query with a long answer: REST sends it piece by piece, tRPC as one object. */
export function bindStreaming<C extends Operation & { kind: 'query' }>(
  card: C,
  write: StreamingUseCase<C>,
): BoundOperation<C> {
  const isLong = card.isLong === true

  function pieces(call: CallContext, principal: Principal, input: z.output<C['input']>): AsyncGenerator<Uint8Array> {
    idempotencyKeyOf(card, call) // A query takes none.
    const { context, requestId, via, now } = call
    const tenantId = principal.tenant.id
    const transact = poolOf(context, 'query')
    const order = { principal, requestId, via, now, readClock: context.readClock }
    const perform = <Result>(run: (work: UnitOfWork) => Promise<Result>, ends?: WorkEnds) =>
      withRetries(MOST_TRIES, () =>
        transact({ tenantId, ...placeInLog(call), ...ends }, (em) => readIn(em, { ...order, ...ends }, run)),
      )
    // the deadline is that of each read, because who reads slowly may
    const read: ReadTransaction = (run) => context.deadlines?.run(isLong, (ends) => perform(run, ends)) ?? perform(run)
    return begunInTime(context, isLong, write(read, input))
  }

  function inTime<Result>({ deadlines }: CallContext['context'], work: Promise<Result>): Promise<Result> {
    return deadlines?.wait(isLong, work) ?? work
  }
  return {
    card,
    input: card.input,
    pieces,
    async answer(call, principal, input) {
      const written = pieces(call, principal, input)
      try {
        const whole = Buffer.concat(await inTime(call.context, Array.fromAsync(written)))
        return JSON.parse(whole.toString('utf8')) as z.input<C['output']>
      } finally {
        end(written)
      }
    },
  }
}

/** Not awaited: what is being written ends at its next piece, and nobody waits for that. */
function end(written: AsyncGenerator<Uint8Array>): void {
  written.return(undefined).catch(() => undefined)
}
