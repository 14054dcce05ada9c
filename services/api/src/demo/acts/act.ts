import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayIn, instantOf, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { demoIds } from '../invented/demo-id.ts'

/** One event in the invented clinic's life. */
export interface Act {
  /** The act's name among all acts, from which the ids of what it makes follow. */
  readonly name: string
  /** The day, `YYYY-MM-DD`. It is fixed, so that every demo is the same. */
  readonly on: string
  readonly run: (work: UnitOfWork) => Promise<unknown>
}

/** An act that is an operation. Its input is as on the wire, and the api's own use case carries it out. */
export function operation<C extends Operation>(
  name: string,
  on: string,
  card: C,
  useCase: UseCase<C>,
  input: z.input<C['input']>,
): Act {
  return { name, on, run: (work) => useCase(work as never, card.input.parse(input) as never) }
}

/**
 * Runs acts in the order of their days, each as of its day, all in one unit of work. Acts of one day keep their order.
 */
export async function runActs(work: UnitOfWork, acts: readonly Act[], setClock: (now: Instant) => void): Promise<void> {
  const inOrder = acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const [place, { name, on, run }] of inOrder.entries()) {
    // mid-morning in Brazil; later acts of a day come later
    const now = instantOf(`${on}T13:00:00Z`).add({ seconds: place })
    setClock(now)
    await run({ ...work, now, today: dayIn(now, work.tenant.timeZone), newId: demoIds(name) })
    // the next act reads again what this one has written
    await work.em.flush()
    work.em.clear()
  }
}
