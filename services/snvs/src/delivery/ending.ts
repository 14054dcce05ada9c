import type { AfterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import type { WaySign } from '@vigencia/domain/case-reports/registry-circuit.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Sealed } from '@vigencia/server/sealing/vault.ts'
import type { Begun, InFlight } from './in-flight.ts'

/** The result of an attempt of anything that is sent. */
export interface Ending {
  readonly verdict: { readonly kind: Verdict['kind'] }
  /** What it tells of the way; null: it never was on the wire. */
  readonly way: WaySign | null
}

/** The result of a case's attempt. */
export interface CaseEnding extends Ending {
  readonly verdict: Verdict
  readonly http_status: number | null
  /** SHA-256 of the bytes that came back. */
  readonly answer: Uint8Array | null
  /** The registry's own words, sealed, where the verdict holds only what is open of them. */
  readonly words?: Sealed
}

export interface Surroundings {
  /** Whether a re-send may settle a doubt: not after a restore. */
  readonly mayResend: boolean
  /** From 0 to 1. */
  readonly chance: number
}

/** An attempt whose result is known here, and not yet written. */
export interface Answered<Sent extends Begun = InFlight, End extends Ending = CaseEnding> {
  readonly sent: Sent
  readonly ending: End
  readonly around: Surroundings
}

export interface Concluded {
  /** `late`: what was sent has moved on without us, and nothing was written. */
  readonly state: string
  /** The time of the next try, for what did not arrive, or of the re-send. */
  readonly due: Instant | null
}

/** An attempt that ends, and the next state of its case. */
export interface Settled extends Answered {
  readonly after: AfterVerdict
  readonly due: Instant | null
}
