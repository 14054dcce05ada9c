import { z } from 'zod'
import { dayIn, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Principal, Tenant } from '@vigencia/database/access/principal.ts'
import type { Via } from '@vigencia/database/change-log/change.ts'
import {
  changeIn,
  readIn,
  witnessIn,
  type UnitOfWork,
  type WorkOrder,
} from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { once } from '@vigencia/database/idempotency/once.ts'
import { idempotencyKeyOf, revisionToMatch, type CommandHeaders } from './command-headers.ts'
import { AnswerDoesNotFit } from '../request/problem.ts'
import { refusedByDatabase, worthAnotherTry } from './database-refusals.ts'
import type { House } from '../request/house.ts'
import { changesOnTheWire, wireEncoder } from './wire.ts'

/** What a use case has that is answered from price books: no transaction, only who asks and when. */
export interface Enquiry {
  readonly tenant: Tenant
  readonly principal: Principal
  readonly now: Instant
  today(): Day
}

type Desk<C extends Operation> = C extends { fromPriceBooks: true } ? Enquiry : UnitOfWork

/** What a use case is: it loads, decides by a rule, applies and returns. */
export type UseCase<C extends Operation> = (
  desk: Desk<C>,
  input: z.output<C['input']>,
) => Promise<z.output<C['output']>>

/** What performing needs of a request; the operator at the command line has an errand without one. */
export interface Errand extends CommandHeaders {
  readonly house: Pick<House, 'em' | 'readClock' | 'idempotencyKey'>
  readonly requestId: string
  readonly via: Via
  readonly now: Instant
}

/** An operation bound to its use case: what both skins serve. */
export interface Performance<C extends Operation = Operation> {
  readonly card: C
  /** Runs it for somebody who was admitted, with input that was parsed; answers what is to be sent. */
  answer(request: Errand, principal: Principal, input: z.output<C['input']>): Promise<z.input<C['output']>>
  /** The same answer as JSON text, piece by piece, where it may be too long to be held at once. */
  pieces?(request: Errand, principal: Principal, input: z.output<C['input']>): AsyncGenerator<Uint8Array>
}

export const MOST_TRIES = 4

/** The only way to run a use case: tenant, scope, transaction and change log cannot be forgotten. */
export function perform<C extends Operation>(card: C, useCase: UseCase<C>): Performance<C> {
  if (card.fromPriceBooks === true) {
    if (changesOnTheWire(card.output)) throw new Error(`${card.route} must answer what is sent as it is`)
    const ask = useCase as unknown as (enquiry: Enquiry, input: z.output<C['input']>) => Promise<z.input<C['output']>>
    return { card, answer: (request, principal, input) => ask(new EnquiryOf(request, principal), input) }
  }
  const encode = wireEncoder(card.output) as (value: z.output<C['output']>) => z.input<C['output']>
  const work = useCase as unknown as (work: UnitOfWork, input: z.output<C['input']>) => Promise<z.output<C['output']>>
  const run = card.kind === 'command' ? changeIn : card.isWitnessed === true ? witnessIn : readIn
  return {
    card,
    async answer(request, principal, input) {
      const { house, requestId, via, now } = request
      const ifMatch = card.kind === 'command' ? revisionToMatch(request) : undefined
      const order: WorkOrder = { principal, requestId, via, now, readClock: house.readClock, ifMatch }
      const key = idempotencyKeyOf(card, request)
      const asked = {
        operation: card.route,
        input,
        isSecret: card.isSecret === true,
        digestKey: house.idempotencyKey,
      }
      const done = async (unit: UnitOfWork) => encode(await work(unit, input))
      const doneOnce = (unit: UnitOfWork) =>
        key === null ? done(unit) : once(unit, { key, ...asked }, () => done(unit))
      // a streamed body can be read once, so what takes one is not tried again
      const tries = card.streams === undefined ? MOST_TRIES : 1
      return persevering(tries, () => run(house.em, order, doneOnce))
    },
  }
}

/** An enquiry made of a request; it reads the clock if it is asked for the time. */
class EnquiryOf implements Enquiry {
  readonly principal: Principal
  readonly #errand: Errand

  constructor(errand: Errand, principal: Principal) {
    this.#errand = errand
    this.principal = principal
  }

  get tenant(): Tenant {
    return this.principal.tenant
  }

  get now(): Instant {
    return this.#errand.now
  }

  today(): Day {
    return dayIn(this.now, this.tenant.timeZone)
  }
}

/** Deadlocks and serialization failures left nothing behind, so they are tried again; constraints become refusals. */
export async function persevering<Result>(triesLeft: number, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (triesLeft > 1 && worthAnotherTry(error)) return persevering(triesLeft - 1, run)
    // the input has been parsed before: what does not fit now is an answer, which is no fault of the caller
    if (error instanceof z.core.$ZodError) throw new AnswerDoesNotFit(error)
    throw refusedByDatabase(error) ?? error
  }
}
