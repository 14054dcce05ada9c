import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Permit } from '../registry/registry-circuits.ts'
import type { RegistryApi, RegistryName } from '../registry/registry-wire.ts'
import type { Answered, Concluded, Ending } from './ending.ts'
import type { Begun, SealedCredentials } from './in-flight.ts'
import type { SendParts } from './send-attempt.ts'

/** What one API of the registry is sent: how it is claimed, sent, written down at its end, and found again. */
export interface Traffic<Sent extends Begun, End extends Ending> {
  readonly api: RegistryApi
  /** Claims what is due of one tenant, each with its next attempt written down. */
  claim(work: UnitOfWork, input: ClaimInput): Promise<Claim<Sent>>
  /** Sends one attempt. It never throws. */
  send(parts: SendParts, tenantId: string, sent: Sent): Promise<End>
  /** Writes ends down. `late` where what was sent has moved on. */
  conclude(work: UnitOfWork, answered: readonly Answered<Sent, End>[]): Promise<Concluded[]>
  /** The same for what nobody holds; null for the rest, which is to be waited for. */
  concludeFree(work: UnitOfWork, answered: readonly Answered<Sent, End>[]): Promise<(Concluded | null)[]>
  /** Ends attempts whose worker died, and what else time alone decides. */
  recover(work: UnitOfWork, input: RecoverInput): Promise<Recovered>
  /** After a restore, holds what is unsent. It is called again until it answers false. */
  holdAfterRestore(work: UnitOfWork): Promise<boolean>
}

export interface ClaimInput {
  /** The most to claim. There are fewer where the registry is spared. */
  readonly limit: number
  /** What is left alone for now, because claiming it has failed. */
  readonly avoid: readonly string[]
  /** Asked once it is known which registry the tenant has, and whether a re-send is due. */
  permit(registry: RegistryName, hasResend: boolean): Permit
}

export interface Claim<Sent extends Begun> {
  readonly claimed: readonly Sent[]
  /** Whether more may be due now. */
  readonly isFull: boolean
  /** When the next of this tenant comes due. Null where none waits, or none may be sent. */
  readonly nextDue: Instant | null
  /** The registry is to be asked first, as this tenant. */
  readonly probe: ProbeRequest | null
}

/** A probe that is to be made. */
export interface ProbeRequest {
  readonly registry: RegistryName
  readonly credentials: SealedCredentials
  /** Whether it tries new credentials, so that a pause may end. */
  readonly isTrial: boolean
}

export interface RecoverInput {
  /** Attempts that began before this instant: no living worker still waits for their answer. */
  readonly before: Instant
  /** What this very process still holds. */
  readonly except: readonly string[]
  /** From 0 to 1. */
  readonly chance: number
}

export interface Recovered {
  readonly count: number
  readonly isFull: boolean
}

export const nothing = { claimed: [], isFull: false, nextDue: null, probe: null } as const satisfies Claim<Begun>
