import type { Via } from '@vigencia/database/change-log/change.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** The request by which a session is renewed. */
export interface RenewingRequest {
  readonly requestId: string
  readonly via: Via
  readonly now: Instant
  /** What its cookie holds. */
  readonly sessionToken: string | null
}

/** Gives sessions another secret, where the roles of their person have changed. A service that gives no cookies has none. */
export interface SessionRenewals {
  /** The secret from now on; null: another request brings it, or it has to wait for the next one. It never rejects. */
  renew(request: RenewingRequest, principal: Principal): Promise<string | null>
}
