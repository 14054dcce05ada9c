import type { AfterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Claimed, InFlight } from './in-flight.ts'

/** How an attempt ended. */
export interface Ending {
  readonly verdict: Verdict
  readonly http_status: number | null
  /** SHA-256 of the bytes that came back. */
  readonly answer: Uint8Array | null
}

export interface Surroundings {
  /** Whether this worker would send once more now. */
  readonly maySend: boolean
  /** From 0 to 1. */
  readonly chance: number
}

/** An attempt whose end is known here, and not yet written down. */
export interface Answered {
  readonly sent: InFlight
  readonly ending: Ending
  readonly around: Surroundings
}

export interface Concluded {
  /** `late`: the case has moved on without us, and nothing was written. */
  readonly state: AfterVerdict['state'] | 'late'
  /** The one re-send that began where this attempt ended. */
  readonly next: Claimed | null
  /** When a case that did not arrive is tried again. */
  readonly due: Instant | null
}

/** An attempt that ends, what becomes of its case, and the re-send that begins there. */
export interface Settled extends Answered {
  readonly after: AfterVerdict
  readonly due: Instant | null
  readonly next: Claimed | null
}
