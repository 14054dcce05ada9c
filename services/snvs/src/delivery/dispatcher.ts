import type { Tenant } from '@vigencia/database/principal.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import { RegistryCircuits } from '../registry/registry-circuits.ts'
import { claimCases } from './claim-cases.ts'
import { Deliveries, type DeliveriesParts } from './deliveries.ts'
import { holdAfterRestore } from './hold-after-restore.ts'
import { recoverAttempts } from './recover-attempts.ts'
import { BEGIN_WITHIN } from './send-attempt.ts'
import { Scheduler } from './scheduler.ts'

export interface DispatcherParts extends Omit<DeliveriesParts, 'circuits' | 'onCapacity' | 'onDue'> {
  readonly tenantCalled: (id: string) => Promise<Tenant>
  /** The longest that a call over the wire takes, in milliseconds. */
  readonly longestCall: number
  /** The database comes from a backup: before anything else, each tenant's unsent cases are held. */
  readonly restored: boolean
  /** Whether anything may be begun: not while the clock of the process is wrong. */
  readonly mayBegin: () => boolean
}

/** The time beyond the longest call: writing the answer while the database comes and goes. */
const WRITE_SECONDS = 60

/**
 * Claims due cases of the tenants it is woken for, one tenant after another, and sends them.
 * It claims as many at once as the wire has places for.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts
  readonly #circuits: RegistryCircuits
  readonly #rounds: Scheduler
  readonly #deliveries: Deliveries
  readonly #prepared = new Map<string, Tenant>()
  #filling = false
  #stopped = false

  constructor(parts: DispatcherParts) {
    this.#parts = parts
    this.#circuits = new RegistryCircuits(parts.readClock)
    this.#rounds = new Scheduler(parts.readClock, () => void this.#fill())
    this.#deliveries = new Deliveries({
      ...parts,
      circuits: this.#circuits,
      onCapacity: () => void this.#fill(),
      onDue: (...due) => this.#rounds.comeBack(...due),
    })
  }

  get figures(): Deliveries['figures'] {
    return this.#deliveries.figures
  }

  /** Whether nothing is under way and no tenant waits. Cases that come due later may still wait. */
  get isIdle(): boolean {
    return !this.#filling && this.#rounds.isEmpty && this.#deliveries.figures.in_flight === 0
  }

  /** Called when there may be something to send for this tenant. */
  wake(tenantId: string): void {
    this.#rounds.wake(tenantId)
  }

  /** Recovers what a dead worker left of this tenant, and finds cases that nobody was woken for. */
  async sweep(tenantId: string): Promise<void> {
    const { inJob, readClock, longestCall, random, logger } = this.#parts
    const tenant = await this.#prepare(tenantId)
    const before = readClock().subtract(BEGIN_WITHIN).subtract({ milliseconds: longestCall, seconds: WRITE_SECONDS })
    for (let more = !this.#stopped; more;) {
      const input = { before, except: this.#deliveries.caseIds, maySend: !this.#stopped, chance: random() }
      const { count, isFull, next } = await inJob(tenant, (work) => recoverAttempts(work, input))
      if (count > 0) logger.warn({ tenant_id: tenantId, count }, 'attempts were found that nobody ended')
      for (const attempt of next) this.#deliveries.start(tenant, attempt)
      more = isFull
    }
    this.wake(tenantId)
  }

  /** Begins nothing more, and lets what is under way end, for `withinMs` at most. What is cut is in doubt. */
  async stop(withinMs: number): Promise<void> {
    this.#stopped = true
    this.#rounds.stop()
    await this.#deliveries.stop(withinMs)
  }

  async #fill(): Promise<void> {
    if (this.#filling) return
    this.#filling = true
    while (!this.#stopped && this.#deliveries.capacity > 0 && this.#parts.mayBegin()) {
      const tenantId = this.#rounds.next()
      if (tenantId === undefined) break
      await this.#take(tenantId).catch((error: unknown) => this.#takingFailed(tenantId, error))
    }
    this.#filling = false
  }

  async #take(tenantId: string): Promise<void> {
    const tenant = await this.#prepare(tenantId)
    const limit = this.#rounds.limit(tenantId, this.#deliveries.capacity)
    let spared = false
    const claim = await this.#parts.inJob(tenant, (work) =>
      claimCases(work, {
        limit,
        avoid: this.#rounds.avoided(),
        capacity: (registry, wanted) => {
          const capacity = this.#circuits.capacity(registry, wanted, this.#deliveries.to(registry))
          spared = capacity < wanted
          return capacity
        },
      }),
    )
    for (const claimed of claim.claimed) this.#deliveries.start(tenant, claimed)
    this.#rounds.taken(tenantId, claim, spared)
  }

  #takingFailed(tenantId: string, error: unknown): void {
    this.figures.failures += 1
    this.#parts.logger.error({ tenant_id: tenantId, err: error }, 'cases could not be taken')
    this.#rounds.takingFailed(tenantId, error, isDatabaseAway(error))
  }

  /** After a restore, unsent cases of a tenant are held before anything is sent. */
  async #prepare(tenantId: string): Promise<Tenant> {
    const known = this.#prepared.get(tenantId)
    if (known !== undefined) return known
    const tenant = await this.#parts.tenantCalled(tenantId)
    if (this.#parts.restored) while (await this.#parts.inJob(tenant, holdAfterRestore));
    this.#prepared.set(tenantId, tenant)
    return tenant
  }
}
