import { setTimeout as pause } from 'node:timers/promises'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { JobRunnerParts } from '@vigencia/server/jobs/job-runner.ts'
import type { RegistryCircuits } from '../registry/registry-circuits.ts'
import type { Ending } from './ending.ts'
import type { Begun } from './in-flight.ts'
import type { InJob } from './job-order.ts'
import { ResultWriter } from './result-writer.ts'
import type { SendParts } from './send-attempt.ts'
import type { Traffic } from './traffic.ts'
import { writePatiently } from './write-patiently.ts'

export interface DeliveriesParts<Sent extends Begun, End extends Ending> extends Pick<
  SendParts,
  'wire' | 'open' | 'readClock'
> {
  readonly traffic: Traffic<Sent, End>
  readonly inJob: InJob
  readonly circuits: RegistryCircuits
  readonly random: () => number
  readonly logger: JobRunnerParts['logger']
  /** The most calls on the wire at once. */
  readonly concurrency: number
  /** Called when there may be room for more. */
  readonly onCapacity: () => void
  /** Called with the time when something is due again. `isRequested`: the registry asked for that wait. */
  readonly onDue: (tenantId: string, due: Instant, isRequested: boolean) => void
  /** Called with tenants whose cases were in doubt too often, although the registry answers. */
  readonly onDoubts: (tenantIds: readonly string[]) => void
}

/** Answers that are written beside those on the wire: as many again, so that a slow database is not flooded. */
const MOST_FOR_EACH_PLACE = 2

/**
 * The attempts under way in this process, from their beginning to their end. They take a place only while on the wire.
 */
export class Deliveries<Sent extends Begun, End extends Ending> {
  readonly figures = { sent: 0, in_flight: 0, failures: 0 }
  readonly #parts: DeliveriesParts<Sent, End>
  readonly #answers: ResultWriter<Sent, End>
  readonly #underWay = new Map<string, Promise<void>>()
  #onWire = 0

  constructor(parts: DeliveriesParts<Sent, End>) {
    // several that end together lead to one claim
    const onCapacity = () => void setImmediate(parts.onCapacity)
    this.#parts = { ...parts, onCapacity }
    this.#answers = new ResultWriter(parts.inJob, parts.traffic)
  }

  /** How many more may begin now. */
  get capacity(): number {
    const { concurrency } = this.#parts
    return Math.min(concurrency - this.#onWire, MOST_FOR_EACH_PLACE * concurrency - this.#underWay.size)
  }

  get ids(): string[] {
    return [...this.#underWay.keys()]
  }

  /** Takes an attempt, whose beginning is committed, to its end. */
  start(tenant: Tenant, claimed: Sent): void {
    const done = this.#deliver(tenant, claimed).finally(() => {
      this.#underWay.delete(claimed.id)
      this.figures.in_flight = this.#underWay.size
      this.#parts.onCapacity()
    })
    this.#underWay.set(claimed.id, done)
    this.figures.in_flight = this.#underWay.size
  }

  /** Lets what is under way end, for `withinMs` at most. What is cut is in doubt. */
  async stop(withinMs: number): Promise<void> {
    await Promise.race([Promise.all(this.#underWay.values()), pause(withinMs, undefined, { ref: false })])
  }

  /**
   * The wire comes first, then the answer. If this is cut anywhere, the attempt stays in flight, and recovery finds it.
   */
  async #deliver(tenant: Tenant, sent: Sent): Promise<void> {
    const { logger, random, onDue } = this.#parts
    let ending: End | null = null
    let isOnWire = true
    const leaveWire = () => {
      if (isOnWire) this.#leaveWire(tenant.id, sent, ending)
      isOnWire = false
    }
    try {
      ending = await this.#send(tenant.id, sent)
      if (!isTenantsOwn(ending)) leaveWire()
      const answered = { sent, ending, around: { mayResend: true, chance: random() } }
      const { due } = await writePatiently(() => this.#answers.conclude(tenant, answered))
      if (due !== null) onDue(tenant.id, due, ending.verdict.kind === 'throttled')
    } catch (error) {
      this.figures.failures += 1
      const facts = { tenant_id: tenant.id, id: sent.id, attempt: sent.number, err: error }
      logger.error(facts, 'an answer could not be written down: what was sent will be in doubt')
    } finally {
      leaveWire()
    }
  }

  #send(tenantId: string, sent: Sent): Promise<End> {
    const { logger, traffic } = this.#parts
    this.figures.sent += 1
    this.#onWire += 1
    const tell: SendParts['tell'] = (what, facts) => logger.warn(facts, what)
    return traffic.send({ ...this.#parts, tell }, tenantId, sent)
  }

  #leaveWire(tenantId: string, { registry }: Sent, ending: End | null): void {
    const { circuits, onDoubts, onCapacity } = this.#parts
    this.#onWire -= 1
    const inDoubt = ending?.verdict.kind === 'unknown' ? tenantId : null
    const doubts = circuits.heard(registry, ending?.way ?? null, inDoubt)
    if (doubts.length > 0) onDoubts(doubts)
    onCapacity()
  }
}

/** Whether the tenant must send nothing more until this is written: its queue is paused by it, or rests. */
function isTenantsOwn({ verdict: { kind } }: Ending): boolean {
  return kind === 'auth' || kind === 'throttled'
}
