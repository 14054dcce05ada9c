import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** An attempt that is committed and has no end yet. Only who holds it may use the wire for it. */
export interface InFlight {
  readonly case_id: string
  readonly number: number
  /** The case's fence when it began: the answer counts only while the case still stands at it. */
  readonly fence: number
  readonly registry: RegistryName
  readonly event_id: number
  readonly started_at: Instant
  /** The report's digest, in hexadecimal. */
  readonly content: string
  readonly repeats: number | null
}

/** The sealed parts of an attempt: the report and the credentials. */
export interface Payload {
  readonly sealed: Uint8Array
  readonly key_version: number
  readonly credentials: Uint8Array
  readonly credentials_key_version: number
}

export interface Claimed extends InFlight {
  readonly payload: Payload
}
