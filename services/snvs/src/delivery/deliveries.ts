import { setTimeout as pause } from 'node:timers/promises'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { JobRunnerParts } from '@vigencia/server/jobs/job-runner.ts'
import type { RegistryCircuits } from '../registry/registry-circuits.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import { ResultWriter } from './result-writer.ts'
import type { Ending } from './ending.ts'
import { deliverCase } from './deliver-case.ts'
import type { Claimed } from './in-flight.ts'
import type { InJob } from './job-order.ts'
import { sendAttempt, type SendParts } from './send-attempt.ts'
import { WireSlots } from './wire-slots.ts'

export interface DeliveriesParts extends Pick<SendParts, 'wire' | 'open' | 'readClock'> {
  readonly inJob: InJob
  readonly circuits: RegistryCircuits
  readonly random: () => number
  readonly logger: JobRunnerParts['logger']
  /** The most calls on the wire at once. */
  readonly concurrency: number
  /** The wait between an attempt in doubt and its one repeat, in milliseconds. */
  readonly repeatAfter: number
  /** Called when there may be room for more. */
  readonly onCapacity: () => void
  /** Called with the time when a case that did not arrive is due again. `isRequested`: the registry asked for that wait. */
  readonly onDue: (tenantId: string, due: Instant, isRequested: boolean) => void
}

/** Answers that are written beside those on the wire: as many again, so that a slow database is not flooded. */
const MOST_FOR_EACH_PLACE = 2

/**
 * The attempts under way in this process, from their beginning to their end. They take a place only while on the wire.
 */
export class Deliveries {
  readonly figures = { sent: 0, in_flight: 0, failures: 0 }
  readonly #parts: DeliveriesParts
  readonly #slots: WireSlots
  readonly #answers: ResultWriter
  readonly #underWay = new Map<string, { registry: RegistryName; done: Promise<void> }>()
  #stopped = false

  constructor(parts: DeliveriesParts) {
    // several that end together lead to one claim
    const onCapacity = () => void setImmediate(parts.onCapacity)
    this.#parts = { ...parts, wire: parts.circuits.watching(parts.wire), onCapacity }
    this.#slots = new WireSlots(parts.concurrency, onCapacity)
    this.#answers = new ResultWriter(parts.inJob)
  }

  /** How many more may begin now. */
  get capacity(): number {
    return Math.min(this.#slots.free, MOST_FOR_EACH_PLACE * this.#parts.concurrency - this.#underWay.size)
  }

  get caseIds(): string[] {
    return [...this.#underWay.keys()]
  }

  /** How many are under way to this registry. */
  to(registry: RegistryName): number {
    return [...this.#underWay.values()].filter((one) => one.registry === registry).length
  }

  /** Takes an attempt, whose beginning is committed, to its end. */
  start(tenant: Tenant, claimed: Claimed): void {
    const done = this.#deliver(tenant, claimed).finally(() => {
      this.#underWay.delete(claimed.case_id)
      this.figures.in_flight = this.#underWay.size
      this.#parts.onCapacity()
    })
    this.#underWay.set(claimed.case_id, { registry: claimed.registry, done })
    this.figures.in_flight = this.#underWay.size
  }

  /** Repeats nothing more, and lets what is under way end, for `withinMs` at most. What is cut is in doubt. */
  async stop(withinMs: number): Promise<void> {
    this.#stopped = true
    const ends = Promise.all([...this.#underWay.values()].map(({ done }) => done))
    await Promise.race([ends, pause(withinMs, undefined, { ref: false })])
  }

  async #deliver(tenant: Tenant, claimed: Claimed): Promise<void> {
    const { logger, repeatAfter, circuits, random, onDue } = this.#parts
    let last: Ending | null = null
    try {
      const { due } = await deliverCase(
        {
          repeatAfter,
          conclude: (whose, answered) => this.#answers.conclude(whose, answered),
          send: (tenantId, sent) => this.#slots.during(() => this.#send(tenantId, sent)),
          surroundings: ({ registry }, ending) => {
            last = ending
            return { maySend: !this.#stopped && circuits.isClosed(registry), chance: random() }
          },
          rest: (milliseconds) => pause(milliseconds),
        },
        tenant,
        claimed,
      )
      if (due !== null) onDue(tenant.id, due, (last as Ending | null)?.verdict.kind === 'throttled')
    } catch (error) {
      this.figures.failures += 1
      const facts = { tenant_id: tenant.id, case_id: claimed.case_id, attempt: claimed.number, err: error }
      logger.error(facts, 'an answer could not be written down: its case will be in doubt')
    }
  }

  #send(tenantId: string, sent: Claimed): Promise<Ending> {
    const { logger } = this.#parts
    this.figures.sent += 1
    return sendAttempt({ ...this.#parts, tell: (what, facts) => logger.warn(facts, what) }, tenantId, sent)
  }
}
