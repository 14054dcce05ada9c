import type { KeyObject } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { KeyDirectory } from '../access/key-directory.ts'
import type { RateLimits } from '../access/rate-limits.ts'
import type { RequestObserver } from './observer.ts'

/** What every request of a service shares. */
export interface ServiceContext {
  readonly em: EntityManager
  readonly keys: KeyDirectory
  readonly limits: RateLimits
  readonly observer: RequestObserver
  /** By which idempotent commands are digested, where they are about persons. */
  readonly digestKey?: KeyObject
  /** The process's one clock. */
  readonly readClock: () => Instant
}
