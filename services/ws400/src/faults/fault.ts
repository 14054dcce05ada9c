import type { Context } from 'hono'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Moment } from '../answers/moment.ts'
import { faultDice } from './fault-dice.ts'
import { FAULT_NAMES, isFaultName, type FaultName } from './fault-names.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { FaultInjection } from './inject-fault.ts'

/** Decides for each request which fault it gets. */
export interface Fault {
  /** @throws Refusal `invalid_input` for a header that names no fault */
  of(http: Context, moment: Moment): FaultInjection
  /** The number of requests with a fault, since the start. */
  readonly count: number
}

/** For addresses on which nothing is made to go wrong. */
export const NO_FAULT: Fault = {
  of: (http, moment) => ({ fault: null, http, moment, delayMs: 0, leaving: AbortSignal.abort() }),
  count: 0,
}

export interface FaultSettings {
  readonly plan: FaultPlan
  /** Whether a caller may ask for a fault by the header `x-ws400-fault`. */
  readonly takesHeader: boolean
  readonly leaving: AbortSignal
  readonly logger: { info(facts: object, text: string): void }
}

/** A fault by the header comes before one by chance, and takes no draw. */
export function faultOf({ plan, takesHeader, leaving, logger }: FaultSettings): Fault {
  const draw = faultDice(plan)
  let count = 0
  return {
    of(http, moment) {
      const wanted = takesHeader ? http.req.header('x-ws400-fault') : undefined
      const fault = wanted === undefined ? draw() : named(wanted)
      if (fault !== null) {
        count += 1
        logger.info({ request_id: moment.requestId, fault }, 'something is made to go wrong')
      }
      return { fault, http, moment, delayMs: plan.delayMs, leaving }
    },
    get count() {
      return count
    },
  }
}

function named(name: string): FaultName {
  if (isFaultName(name)) return name
  throw new Refusal('invalid_input', `x-ws400-fault is "${name}" and should be one of ${FAULT_NAMES.join(', ')}.`)
}
