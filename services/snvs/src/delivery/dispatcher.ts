import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { Tenant } from '@vigencia/database/access/principal.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { JobRunnerParts } from '@vigencia/server/jobs/job-runner.ts'
import { isDatabaseAway } from '@vigencia/server/perform/database-refusals.ts'
import { RegistryCircuits } from '../registry/registry-circuits.ts'
import type { RegistryName, RegistryWire } from '../registry/registry-wire.ts'
import { Alarms } from './alarms.ts'
import { CaseNotTaken, claimCases, type Claim } from './claim-cases.ts'
import type { Concluded, Ending } from './conclude-attempt.ts'
import { deliverCase } from './deliver-case.ts'
import { holdAfterRestore } from './hold-after-restore.ts'
import type { Claimed } from './in-flight.ts'
import type { InJob } from './job-order.ts'
import { recoverAttempts } from './recover-attempts.ts'
import { BEGIN_WITHIN, sendAttempt, type OpenParcel } from './send-attempt.ts'

export interface DispatcherParts {
  readonly inJob: InJob
  readonly wire: RegistryWire
  readonly open: OpenParcel
  readonly tenantCalled: (id: string) => Promise<Tenant>
  readonly readClock: () => Instant
  readonly random: () => number
  readonly logger: JobRunnerParts['logger']
  /** Cases under way at once. */
  readonly concurrency: number
  /** The longest that a call over the wire takes, in milliseconds. */
  readonly longestCall: number
  /** Between an attempt in doubt and its one re-send, in milliseconds. */
  readonly repeatAfter: number
  /** The database comes from a backup: each tenant's unsent cases are held before anything else. */
  readonly restored: boolean
}

/** How long a case whose taking failed is left alone, and how soon a database that was away is asked again. */
const AVOID_SECONDS = 60
const ASK_AGAIN_SECONDS = 1
/** Beyond the longest call: writing the answer down while the database comes and goes. */
const WRITE_SECONDS = 60

/** Takes due cases of the tenants it is woken for, turn by turn, as many at once as it may, and sends them. */
export class Dispatcher {
  readonly figures = { sent: 0, in_flight: 0, failures: 0 }
  readonly #parts: DispatcherParts
  readonly #circuits: RegistryCircuits
  readonly #alarms: Alarms
  readonly #woken = new Set<string>()
  /** Those of whom one is taken at a time, to find out whose fault a failure is. */
  readonly #one = new Set<string>()
  readonly #prepared = new Map<string, Tenant>()
  readonly #avoided = new Map<string, Instant>()
  /** The registry asked these tenants to wait. */
  readonly #resting = new Map<string, Instant>()
  readonly #underWay = new Map<string, { registry: RegistryName; done: Promise<void> }>()
  #filling = false
  #stopped = false

  constructor(parts: DispatcherParts) {
    this.#parts = parts
    this.#circuits = new RegistryCircuits(parts.readClock)
    this.#alarms = new Alarms(parts.readClock, (tenantId) => this.wake(tenantId))
  }

  /** There may be something to send for this tenant. */
  wake(tenantId: string): void {
    this.#woken.add(tenantId)
    void this.#fill()
  }

  /** Whether nothing is under way and nobody waits for a turn; what comes due later may be waited for. */
  get isIdle(): boolean {
    return !this.#filling && this.#woken.size === 0 && this.#underWay.size === 0
  }

  /** Sees to what a worker that died has left of this tenant, and to what nobody was woken for. */
  async sweep(tenantId: string): Promise<void> {
    const { inJob, readClock, longestCall, random } = this.#parts
    const tenant = await this.#prepare(tenantId)
    const before = readClock().subtract(BEGIN_WITHIN).subtract({ milliseconds: longestCall, seconds: WRITE_SECONDS })
    for (let more = !this.#stopped; more;) {
      const except = [...this.#underWay.keys()]
      const asked = { before, except, maySend: !this.#stopped, chance: random() }
      const { count, isFull, next } = await inJob(tenant, (work) => recoverAttempts(work, asked))
      if (count > 0) this.#parts.logger.warn({ tenant_id: tenantId, count }, 'attempts were found that nobody ended')
      for (const attempt of next) this.#start(tenant, attempt)
      more = isFull
    }
    this.wake(tenantId)
  }

  /** Begins nothing more, and lets what is under way end, for `withinMs` at most. What is cut is in doubt. */
  async stop(withinMs: number): Promise<void> {
    this.#stopped = true
    this.#alarms.clear()
    const ends = Promise.all([...this.#underWay.values()].map(({ done }) => done))
    await Promise.race([ends, pause(withinMs, undefined, { ref: false })])
  }

  async #fill(): Promise<void> {
    if (this.#filling) return
    this.#filling = true
    for (;;) {
      const [tenantId] = this.#woken
      if (tenantId === undefined || this.#stopped || this.#room() <= 0) break
      this.#woken.delete(tenantId)
      await this.#take(tenantId).catch((error: unknown) => this.#takingFailed(tenantId, error))
    }
    this.#filling = false
  }

  #room(): number {
    return this.#parts.concurrency - this.#underWay.size
  }

  async #take(tenantId: string): Promise<void> {
    const rests = this.#resting.get(tenantId)
    if (rests !== undefined && Temporal.Instant.compare(this.#parts.readClock(), rests) < 0)
      return this.#alarms.at(tenantId, rests)
    this.#resting.delete(tenantId)
    const tenant = await this.#prepare(tenantId)
    const limit = this.#one.has(tenantId) ? 1 : this.#room()
    let spared = false
    const claim = await this.#parts.inJob(tenant, (work) =>
      claimCases(work, {
        limit,
        avoid: this.#avoidedNow(),
        room: (registry, wanted) => {
          const room = this.#circuits.room(registry, wanted, this.#sentTo(registry))
          spared = room < wanted
          return room
        },
      }),
    )
    this.#one.delete(tenantId)
    for (const claimed of claim.claimed) this.#start(tenant, claimed)
    this.#comeBack(tenantId, claim, spared)
  }

  #comeBack(tenantId: string, { isFull, nextDue }: Claim, spared: boolean): void {
    if (spared) this.#alarms.in(tenantId, ASK_AGAIN_SECONDS)
    else if (isFull) this.#woken.add(tenantId)
    else if (nextDue !== null) this.#alarms.at(tenantId, nextDue)
  }

  #takingFailed(tenantId: string, error: unknown): void {
    const away = isDatabaseAway(error)
    this.figures.failures += 1
    this.#parts.logger.error({ tenant_id: tenantId, err: error }, 'cases could not be taken')
    if (error instanceof CaseNotTaken && !away)
      this.#avoided.set(error.caseId, this.#parts.readClock().add({ seconds: AVOID_SECONDS }))
    else this.#one.add(tenantId)
    if (error instanceof CaseNotTaken && !away) this.#woken.add(tenantId)
    else this.#alarms.in(tenantId, ASK_AGAIN_SECONDS)
  }

  #avoidedNow(): string[] {
    const now = this.#parts.readClock()
    for (const [id, until] of this.#avoided) if (Temporal.Instant.compare(until, now) <= 0) this.#avoided.delete(id)
    return [...this.#avoided.keys()]
  }

  #sentTo(registry: RegistryName): number {
    return [...this.#underWay.values()].filter((one) => one.registry === registry).length
  }

  #start(tenant: Tenant, claimed: Claimed): void {
    const done = this.#deliver(tenant, claimed).finally(() => {
      this.#underWay.delete(claimed.case_id)
      this.figures.in_flight = this.#underWay.size
      // several that end together are followed by one taking
      setImmediate(() => void this.#fill())
    })
    this.#underWay.set(claimed.case_id, { registry: claimed.registry, done })
    this.figures.in_flight = this.#underWay.size
  }

  async #deliver(tenant: Tenant, claimed: Claimed): Promise<void> {
    const { wire, open, readClock, logger, random, inJob, repeatAfter } = this.#parts
    const sending = { wire: this.#circuits.watching(wire), open, readClock, tell: tellTo(logger) }
    let last: Ending | null = null
    try {
      const concluded = await deliverCase(
        {
          inJob,
          repeatAfter,
          send: (tenantId, sent) => ((this.figures.sent += 1), sendAttempt(sending, tenantId, sent)),
          surroundings: ({ registry }, ending) => {
            last = ending
            return { maySend: !this.#stopped && this.#circuits.isClosed(registry), chance: random() }
          },
          rest: (milliseconds) => pause(milliseconds),
        },
        tenant,
        claimed,
      )
      this.#after(tenant.id, concluded, last)
    } catch (error) {
      this.figures.failures += 1
      const facts = { tenant_id: tenant.id, case_id: claimed.case_id, attempt: claimed.number, err: error }
      logger.error(facts, 'an answer could not be written down: its case will be in doubt')
    }
  }

  #after(tenantId: string, { due }: Concluded, ending: Ending | null): void {
    if (due === null) return
    if (ending?.verdict.kind === 'throttled') this.#resting.set(tenantId, due)
    this.#alarms.at(tenantId, due)
  }

  /** Before anything is sent for a tenant: after a restore what was unsent is held. */
  async #prepare(tenantId: string): Promise<Tenant> {
    const known = this.#prepared.get(tenantId)
    if (known !== undefined) return known
    const tenant = await this.#parts.tenantCalled(tenantId)
    if (this.#parts.restored) while (await this.#parts.inJob(tenant, holdAfterRestore));
    this.#prepared.set(tenantId, tenant)
    return tenant
  }
}

const tellTo = (logger: JobRunnerParts['logger']) => (what: string, facts: Readonly<Record<string, string | number>>) =>
  logger.warn(facts, what)
