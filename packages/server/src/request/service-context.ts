import type { KeyObject } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { TransactionPools } from '../transactions/transaction-pools.ts'
import type { BrowserAccess } from '../access/browser-access.ts'
import type { CallerAddress } from '../networks/caller-address.ts'
import type { SignInFailures } from '../access/sign-in-failures.ts'
import type { SessionRenewals } from '../access/session-renewals.ts'
import type { PrincipalDirectory } from '../access/principal-directory.ts'
import type { ClockGuard } from '../clock/clock-guard.ts'
import type { LastUses } from '../access/last-uses.ts'
import type { ImportsAtOnce } from '../access/imports-at-once.ts'
import type { RateLimits } from '../access/rate-limits.ts'
import type { Deadlines } from './deadlines.ts'
import type { RequestObserver } from './observer.ts'

/** The dependencies that all requests of a service share. */
export interface ServiceContext {
  /** The connections of commands and jobs. */
  readonly em: EntityManager
  /** Where operations run their transactions, in turn. */
  readonly transactions: TransactionPools
  readonly keys: PrincipalDirectory
  readonly keyUses: LastUses
  readonly sessions: PrincipalDirectory
  readonly sessionUses: LastUses
  readonly renewals?: SessionRenewals
  readonly browsers: BrowserAccess
  /** From where a request comes. */
  readonly addressOf: CallerAddress
  readonly signInFailures: SignInFailures
  readonly limits: RateLimits
  readonly deadlines: Deadlines
  /** Bounds the files that are taken in at once. */
  readonly imports: ImportsAtOnce
  readonly observer: RequestObserver
  /** The secret by which idempotent commands about persons are digested. */
  readonly digestKey?: KeyObject
  /** The process's one clock. */
  readonly readClock: () => Instant
  /** Refuses commands and jobs while that clock is wrong. */
  readonly clock: ClockGuard
}
