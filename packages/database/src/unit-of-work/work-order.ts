import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Via } from '../change-log/change.ts'
import type { Principal } from '../principal.ts'

export interface WorkOrder extends Partial<WorkEnds> {
  readonly principal: Principal
  readonly requestId: string
  readonly via: Via
  readonly now: Instant
  readonly readClock: () => Instant
  /** The revision at which the first aggregate of this command must stand. */
  readonly ifMatch?: number | undefined
}

/** How work ends that takes too long. */
export interface WorkEnds {
  /** Ends it from outside. Its reason is a `WorkEnded`. */
  readonly signal: AbortSignal
  /** How long a statement of it may take, also where nobody is left to end it. */
  readonly withinMs: number
}
