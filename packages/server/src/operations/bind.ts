import { z } from 'zod'
import { dayIn, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Principal, Tenant } from '@vigencia/database/principal.ts'
import type { Via } from '@vigencia/database/change-log/change.ts'
import { changeIn, readIn, readAudited, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { WorkEnds, WorkOrder } from '@vigencia/database/unit-of-work/work-order.ts'
import { once } from '@vigencia/database/idempotency/once.ts'
import { idempotencyKeyOf, revisionToMatch, type CommandHeaders } from './command-headers.ts'
import { AnswerDoesNotFit } from '../request/problem.ts'
import { refusedByDatabase, worthAnotherTry } from '../request/database-refusals.ts'
import type { Site } from '../access/browser-access.ts'
import type { ServiceContext } from '../request/service-context.ts'
import { poolOf, type TransactionOwner } from '../transactions/transaction-pools.ts'
import { changesOnTheWire, wireEncoder } from './wire.ts'

/** The context of a use case that is answered from price books: it has no transaction, only the caller and the time. */
export interface ReadContext {
  readonly tenant: Tenant
  readonly principal: Principal
  readonly now: Instant
  today(): Day
}

type UseCaseContext<C extends Operation> = C extends { fromPriceBooks: true } ? ReadContext : UnitOfWork

/** A use case loads, decides by a rule, applies and returns. */
export type UseCase<C extends Operation> = (
  context: UseCaseContext<C>,
  input: z.output<C['input']>,
) => Promise<z.output<C['output']>>

/** The part of a request that a bound operation needs. The command line has a call context without a request. */
export interface CallContext extends CommandHeaders {
  readonly context: Pick<ServiceContext, 'em' | 'readClock' | 'digestKey'> &
    Partial<Pick<ServiceContext, 'clock' | 'deadlines' | 'transactions' | 'limits' | 'signInFailures'>>
  readonly requestId: string
  readonly via: Via
  readonly now: Instant
  /** From where the caller connects. */
  readonly address?: string | null
  /** What the caller's browser calls itself. */
  readonly browser?: string
  /** The token of the session that the caller's browser has; null: it has none. */
  readonly sessionToken?: string | null
  /** Of which site the caller's page is. */
  readonly site?: Site
  /** Gives the caller's browser a session with the answer; null takes it away. */
  giveSession?(token: string | null): void
  /** The position in the write-ahead log that a read must know, as the caller sent it. */
  readonly readAfter?: string | null
  /** Answers the caller the position behind what was written. */
  tellWritten?(position: string): void
}

/** What a call knows of its caller's writes, and hears of its own. */
export function placeInLog(call: CallContext): Pick<TransactionOwner, 'readAfter' | 'tellWritten'> {
  return { readAfter: call.readAfter, tellWritten: (position) => call.tellWritten?.(position) }
}

/** An operation bound to its use case, which both adapters serve. */
export interface BoundOperation<C extends Operation = Operation> {
  readonly card: C
  /** The schema that reads what is sent: the card's, or an equal one that is faster. */
  readonly input: C['input']
  /** Runs the use case for an admitted caller, with parsed input, and returns the encoded answer. */
  answer(request: CallContext, principal: Principal, input: z.output<C['input']>): Promise<z.input<C['output']>>
  /** The same answer as JSON text, piece by piece, where it may be too long for memory. */
  pieces?(request: CallContext, principal: Principal, input: z.output<C['input']>): AsyncGenerator<Uint8Array>
}

export interface BindOptions<C extends Operation> {
  /** A schema that accepts, answers and refuses exactly as the card's does. */
  readonly input?: C['input']
}

export const MOST_TRIES = 4

/** The only way to run a use case, so tenant, scope, transaction and change log cannot be forgotten. */
export function bind<C extends Operation>(
  card: C,
  useCase: UseCase<C>,
  { input: schema = card.input }: BindOptions<C> = {},
): BoundOperation<C> {
  const isLong = card.isLong === true
  if (card.fromPriceBooks === true) {
    if (changesOnTheWire(card.output)) throw new Error(`${card.route} must answer what is sent as it is`)
    const ask = useCase as unknown as (
      readContext: ReadContext,
      input: z.output<C['input']>,
    ) => Promise<z.input<C['output']>>
    return {
      card,
      input: schema,
      answer(request, principal, input) {
        const answer = ask(new ReadContextOf(request, principal), input)
        return request.context.deadlines?.wait(isLong, answer) ?? answer
      },
    }
  }
  const encode = wireEncoder(card.output) as (value: z.output<C['output']>) => z.input<C['output']>
  const work = useCase as unknown as (work: UnitOfWork, input: z.output<C['input']>) => Promise<z.output<C['output']>>
  // an audited query writes a line about its reader
  const writes = card.kind === 'command' || card.isAudited === true
  const run = card.kind === 'command' ? changeIn : card.isAudited === true ? readAudited : readIn
  return {
    card,
    input: schema,
    async answer(request, principal, input) {
      const { context: serviceContext, requestId, via, now } = request
      if (card.kind === 'command') serviceContext.clock?.mustBeRight()
      const ifMatch = card.kind === 'command' ? revisionToMatch(request) : undefined
      const order: WorkOrder = { principal, requestId, via, now, readClock: serviceContext.readClock, ifMatch }
      const { deadlines } = serviceContext
      const tenantId = principal.tenant.id
      const transact = poolOf(serviceContext, writes ? 'write' : 'query')
      const place = placeInLog(request)
      const key = idempotencyKeyOf(card, request)
      const wanted = {
        operation: card.route,
        input,
        isSecret: card.isSecret === true,
        digestKey: serviceContext.digestKey,
      }
      const done = async (unit: UnitOfWork) => encode(await work(unit, input))
      const doneOnce = (unit: UnitOfWork) =>
        key === null ? done(unit) : once(unit, { key, ...wanted }, () => done(unit))
      const perform = (tries: number, ends?: WorkEnds) =>
        withRetries(tries, () =>
          transact({ tenantId, ...place, ...ends }, (em) => run(em, { ...order, ...ends }, doneOnce)),
        )
      const tried = (tries: number) => deadlines?.run(isLong, (ends) => perform(tries, ends)) ?? perform(tries)
      // A file can be read only once, so a call with one is not tried again.
      return tried(card.streams === undefined ? MOST_TRIES : 1)
    },
  }
}

/** The read context of a call. It reads the clock only when a use case needs the time. */
class ReadContextOf implements ReadContext {
  readonly principal: Principal
  readonly #call: CallContext

  constructor(call: CallContext, principal: Principal) {
    this.#call = call
    this.principal = principal
  }

  get tenant(): Tenant {
    return this.principal.tenant
  }

  get now(): Instant {
    return this.#call.now
  }

  today(): Day {
    return dayIn(this.now, this.tenant.timeZone)
  }
}

/**
 * Deadlocks and serialization failures left nothing behind, so they are tried again. Violated constraints become
 * refusals.
 */
export async function withRetries<Result>(triesLeft: number, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (triesLeft > 1 && worthAnotherTry(error)) return withRetries(triesLeft - 1, run)
    // The input was parsed before, so what does not fit now is the answer, which is no fault of the caller.
    if (error instanceof z.core.$ZodError) throw new AnswerDoesNotFit(error)
    throw refusedByDatabase(error) ?? error
  }
}
