import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'

/** The state of a registry that may be spared for a while, because it does not answer. */
export type Circuit =
  | { readonly state: 'closed'; readonly failures: number }
  /** `trips` counts openings in a row; each doubles the rest. */
  | { readonly state: 'open'; readonly until: Instant; readonly trips: number }

export interface CircuitLimits {
  /** Failures in a row that open it. */
  readonly failures: number
  /** The seconds of the first rest, and of the longest. */
  readonly rest: number
  readonly longestRest: number
}

export const CLOSED: Circuit = { state: 'closed', failures: 0 }
export const REGISTRY_LIMITS: CircuitLimits = { failures: 8, rest: 2, longestRest: 60 }

/** `half_open`: the rest is over, and one send at a time may find out whether it answers. */
export function circuitAt(circuit: Circuit, now: Instant): 'closed' | 'open' | 'half_open' {
  if (circuit.state === 'closed') return 'closed'
  return Temporal.Instant.compare(now, circuit.until) < 0 ? 'open' : 'half_open'
}

/** How many more may be sent now, with so many under way. */
export function capacityIn(circuit: Circuit, now: Instant, wanted: number, underWay: number): number {
  const state = circuitAt(circuit, now)
  if (state === 'closed') return wanted
  return state === 'half_open' && underWay === 0 ? Math.min(1, wanted) : 0
}

/** The circuit after a send has ended. Any answer of the registry closes it, and a failure counts. */
export function circuitAfter(circuit: Circuit, answered: boolean, now: Instant, limits: CircuitLimits): Circuit {
  if (answered) return CLOSED
  if (circuit.state === 'closed') {
    const failures = circuit.failures + 1
    return failures < limits.failures ? { state: 'closed', failures } : opened(1, now, limits)
  }
  // sends that were under way when it opened tell nothing new
  return circuitAt(circuit, now) === 'open' ? circuit : opened(circuit.trips + 1, now, limits)
}

function opened(trips: number, now: Instant, { rest, longestRest }: CircuitLimits): Circuit {
  const seconds = Math.min(longestRest, rest * 2 ** Math.min(trips - 1, 30))
  return { state: 'open', trips, until: now.add({ milliseconds: Math.round(seconds * 1000) }) }
}
