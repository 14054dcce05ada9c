import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** An attempt of anything that is sent, as the dispatcher knows it. */
export interface Begun {
  /** What is sent, of which one attempt at a time is under way. */
  readonly id: string
  readonly number: number
  readonly registry: RegistryName
  /** The attempt in doubt that it repeats. A re-send goes alone. */
  readonly repeats: number | null
}

/** An attempt that is committed and has no end yet. Only who holds it may use the wire for it. */
export interface InFlight extends Begun {
  /** The case's fence when it began: the answer counts only while the case still stands at it. */
  readonly fence: number
  readonly event_id: number
  readonly started_at: Instant
  /** The report's digest, in hexadecimal. */
  readonly content: string
}

export interface SealedCredentials {
  readonly credentials: Uint8Array
  readonly credentials_key_version: number
}

/** The sealed parts of an attempt: the report and the credentials. */
export interface Payload extends SealedCredentials {
  readonly sealed: Uint8Array
  readonly key_version: number
}

export interface Claimed extends InFlight {
  readonly payload: Payload
}
