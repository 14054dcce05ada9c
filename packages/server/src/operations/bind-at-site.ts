import type { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Site } from '../access/browser-access.ts'
import { bind, type BoundOperation } from './bind.ts'

/** The page that asks. */
export interface Visit {
  readonly site: Site
  /** What its browser calls itself. */
  readonly browser: string
}

type UseCaseAtSite<C extends Operation> = (
  work: UnitOfWork,
  input: z.output<C['input']>,
  visit: Visit,
) => Promise<z.output<C['output']>>

/** Like `bind`, for what a device does for one site alone. */
export function bindAtSite<C extends Operation>(card: C, useCase: UseCaseAtSite<C>): BoundOperation<C> {
  return {
    card,
    input: card.input,
    answer(call, principal, input) {
      const { site, browser = '' } = call
      if (site === undefined) throw new Error(`${card.route} is asked from no page`)
      const work = (unit: UnitOfWork, sent: z.output<C['input']>) => useCase(unit, sent, { site, browser })
      return bind(card, work as Parameters<typeof bind<C>>[1]).answer(call, principal, input)
    },
  }
}
