import type { AfterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Claimed, InFlight } from './in-flight.ts'

/** The result of an attempt. */
export interface Ending {
  readonly verdict: Verdict
  readonly http_status: number | null
  /** SHA-256 of the bytes that came back. */
  readonly answer: Uint8Array | null
}

export interface Surroundings {
  /** Whether this worker would repeat now. */
  readonly maySend: boolean
  /** From 0 to 1. */
  readonly chance: number
}

/** An attempt whose result is known here, and not yet written. */
export interface Answered {
  readonly sent: InFlight
  readonly ending: Ending
  readonly around: Surroundings
}

export interface Concluded {
  /** `late`: the case has moved on without us, and nothing was written. */
  readonly state: AfterVerdict['state'] | 'late'
  /** The one repeat that began where this attempt ended. */
  readonly next: Claimed | null
  /** The time of the next try, for a case that did not arrive. */
  readonly due: Instant | null
}

/** An attempt that ends, the next state of its case, and the repeat that begins there. */
export interface Settled extends Answered {
  readonly after: AfterVerdict
  readonly due: Instant | null
  readonly next: Claimed | null
}
