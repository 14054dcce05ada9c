import type { Tenant } from '@vigencia/database/principal.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import { RegistryCircuits } from '../registry/registry-circuits.ts'
import type { RegistryApi } from '../registry/registry-wire.ts'
import { Deliveries, type DeliveriesParts } from './deliveries.ts'
import type { Ending } from './ending.ts'
import type { Begun } from './in-flight.ts'
import { pauseDesk } from './pause-desk.ts'
import { Prober, type ProberParts } from './prober.ts'
import { BEGIN_WITHIN } from './send-attempt.ts'
import { Scheduler } from './scheduler.ts'
import { Timers } from './timers.ts'
import type { Claim } from './traffic.ts'

type Callbacks = 'circuits' | 'onCapacity' | 'onDue' | 'onDoubts'

export interface DispatcherParts<Sent extends Begun, End extends Ending>
  extends Omit<DeliveriesParts<Sent, End>, Callbacks>, Pick<ProberParts, 'openCredentials'> {
  readonly tenantCalled: (id: string) => Promise<Tenant>
  /** The longest that a call over the wire takes, in milliseconds. */
  readonly longestCall: number
  /** The database comes from a backup: before anything else, what each tenant has unsent is held. */
  readonly restored: boolean
  /** Whether anything may be begun: not while the clock of the process is wrong. */
  readonly mayBegin: () => boolean
}

/** The time beyond the longest call: writing the answer while the database comes and goes. */
const WRITE_SECONDS = 60

/**
 * Claims what is due for the tenants it is woken for, one tenant after another, and sends it over one API.
 * It claims as many at once as the wire has places for, and the circuit has room for.
 */
export class Dispatcher<Sent extends Begun = Begun, End extends Ending = Ending> {
  readonly #parts: DispatcherParts<Sent, End>
  readonly circuits: RegistryCircuits
  readonly #rounds: Scheduler
  readonly #deliveries: Deliveries<Sent, End>
  readonly #prober: Prober
  readonly #probeTimers: Timers
  readonly #prepared = new Map<string, Tenant>()
  /** Ends when the queues that are to be paused are: nothing is claimed before. */
  #pausing: Promise<void> | null = null
  #filling = false
  #stopped = false

  constructor(parts: DispatcherParts<Sent, End>) {
    this.#parts = parts
    const fill = () => void this.#fill()
    this.circuits = new RegistryCircuits(parts.readClock, parts.concurrency)
    this.#rounds = new Scheduler(parts.readClock, fill)
    this.#probeTimers = new Timers(parts.readClock, fill)
    this.#prober = new Prober({ ...parts, api: parts.traffic.api, circuits: this.circuits, rounds: this.#rounds })
    this.#deliveries = new Deliveries({
      ...parts,
      circuits: this.circuits,
      onCapacity: fill,
      onDue: (...due) => this.#rounds.comeBack(...due),
      onDoubts: (tenantIds) => void (this.#pausing = this.#pauseAll(tenantIds)),
    })
  }

  get api(): RegistryApi {
    return this.#parts.traffic.api
  }

  get figures(): Deliveries<Sent, End>['figures'] {
    return this.#deliveries.figures
  }

  /** Whether nothing is under way and no tenant waits. What comes due later, or waits for the registry, may be left. */
  get isIdle(): boolean {
    const isQuiet = this.#rounds.isEmpty && this.#deliveries.figures.in_flight === 0
    return isQuiet && !this.#filling && this.#pausing === null && !this.#prober.isProbing && !this.circuits.isReady
  }

  /** Called when there may be something to send for this tenant. */
  wake(tenantId: string): void {
    this.#rounds.wake(tenantId)
  }

  /** Recovers what a dead worker left of this tenant, and finds what nobody was woken for. */
  async sweep(tenantId: string): Promise<void> {
    const { inJob, readClock, longestCall, random, logger, traffic } = this.#parts
    const tenant = await this.#prepare(tenantId)
    const before = readClock().subtract(BEGIN_WITHIN).subtract({ milliseconds: longestCall, seconds: WRITE_SECONDS })
    for (let more = !this.#stopped; more;) {
      const input = { before, except: this.#deliveries.ids, chance: random() }
      const { count, isFull } = await inJob(tenant, (work) => traffic.recover(work, input))
      if (count > 0) logger.warn({ tenant_id: tenantId, count }, 'attempts were found that nobody ended')
      more = isFull
    }
    this.wake(tenantId)
  }

  /** Begins nothing more, and lets what is under way end, for `withinMs` at most. What is cut is in doubt. */
  async stop(withinMs: number): Promise<void> {
    this.#stopped = true
    this.#rounds.stop()
    this.#probeTimers.clear()
    await this.#deliveries.stop(withinMs)
  }

  async #fill(): Promise<void> {
    if (this.#filling) return
    this.#filling = true
    while (!this.#stopped && this.#deliveries.capacity > 0 && this.#parts.mayBegin()) {
      const waited = this.circuits.next()
      if (waited !== undefined) this.#rounds.wake(waited)
      const tenantId = this.#rounds.next()
      if (tenantId === undefined) break
      await this.#take(tenantId).catch((error: unknown) => this.#takingFailed(tenantId, error))
    }
    this.#filling = false
    if (this.#rounds.isEmpty) this.circuits.emptied()
    for (const [registry, at] of this.circuits.waits()) if (!this.#stopped) this.#probeTimers.at(registry, at)
  }

  async #take(tenantId: string): Promise<void> {
    await this.#pausing
    const tenant = await this.#prepare(tenantId)
    this.circuits.leave(tenantId)
    const limit = this.#rounds.limit(tenantId, this.#deliveries.capacity)
    const claim = await this.#parts.inJob(tenant, (work) =>
      this.#parts.traffic.claim(work, {
        limit,
        avoid: this.#rounds.avoided(),
        permit: (registry, hasResend) => this.circuits.permit(registry, tenantId, hasResend, limit),
      }),
    )
    this.#begin(tenant, claim)
    this.#rounds.taken(tenantId, claim)
    if (claim.probe !== null) void this.#prober.probe(tenant, claim.probe).then(() => this.#fill())
  }

  #begin(tenant: Tenant, { claimed }: Claim<Sent>): void {
    for (const one of claimed) {
      this.circuits.began(one.registry, one.repeats !== null)
      this.#deliveries.start(tenant, one)
    }
  }

  #takingFailed(tenantId: string, error: unknown): void {
    this.figures.failures += 1
    this.#parts.logger.error({ tenant_id: tenantId, err: error }, 'nothing could be taken')
    this.#rounds.takingFailed(tenantId, error, isDatabaseAway(error))
  }

  /** The registry answers probes, and leaves what these tenants send in doubt. */
  async #pauseAll(tenantIds: readonly string[]): Promise<void> {
    const { inJob, logger } = this.#parts
    for (const tenantId of tenantIds)
      try {
        const tenant = await this.#prepare(tenantId)
        await inJob(tenant, (work) => pauseDesk(work, 'registry', null))
        logger.error({ tenant_id: tenantId }, 'cases end in doubt although the registry answers: the queue is paused')
      } catch (error) {
        logger.error({ tenant_id: tenantId, err: error }, 'the queue could not be paused')
      }
    this.#pausing = null
  }

  /** After a restore, what a tenant has unsent is held before anything is sent. */
  async #prepare(tenantId: string): Promise<Tenant> {
    const known = this.#prepared.get(tenantId)
    if (known !== undefined) return known
    const tenant = await this.#parts.tenantCalled(tenantId)
    const { restored, inJob, traffic } = this.#parts
    if (restored) while (await inJob(tenant, (work) => traffic.holdAfterRestore(work)));
    this.#prepared.set(tenantId, tenant)
    return tenant
  }
}
