import { setImmediate as round } from 'node:timers/promises'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Dispatcher } from '@vigencia/snvs/delivery/dispatcher.ts'
import type { InJob } from '@vigencia/snvs/delivery/job-order.ts'
import type { RegistryWire } from '@vigencia/snvs/registry/registry-wire.ts'
import type { DeliveryFixture } from './delivery-fixture.ts'

export interface Fate {
  /** The await at which the process dies, counted from one; null: it lives. */
  readonly diesAt: number | null
  /** Calls on its wire at once. */
  readonly concurrency: number
  /** One transaction after the other, so that a seed replays exactly; else as they come. */
  readonly isSequential: boolean
  /** Every await that was reached, of this life and others. */
  readonly trace: string[]
}

/** A sender whose process may die at any await: from then on nothing of it reaches the database or the wire. */
export class Mortal {
  readonly #fate: Fate
  readonly #sender: Dispatcher
  #awaits = 0
  #isDead = false

  constructor(fixture: DeliveryFixture, wire: RegistryWire, fate: Fate) {
    this.#fate = fate
    const job: InJob = async (tenant, run) => {
      this.#pass('begin')
      const result = await fixture.inJob(tenant, (work) => run(this.#watched(work)))
      this.#pass('committed')
      return result
    }
    let last: Promise<unknown> = Promise.resolve()
    const inJob: InJob = (tenant, run) => {
      const before = fate.isSequential ? last : Promise.resolve()
      const its = before.then(() => job(tenant, run))
      last = its.catch(() => undefined)
      return its
    }
    const mortalWire: RegistryWire = {
      codes: (...call) => wire.codes(...call),
      report: async (...call) => {
        this.#pass('wire')
        const answer = wire.report(...call)
        this.#pass('on the wire')
        const end = await answer
        this.#pass('answered')
        return end
      },
    }
    this.#sender = fixture.worker(mortalWire, { inJob, concurrency: fate.concurrency, repeatAfter: 0 })
  }

  /** Sweeps and sends until nothing is left to do, or it is dead; whether it lived. */
  async live(tenantId: string): Promise<boolean> {
    await this.#sender.sweep(tenantId).catch((error: unknown) => {
      if (!this.#isDead) throw error
    })
    while (!this.#sender.isIdle) await round()
    await this.#sender.stop(0)
    return !this.#isDead
  }

  #pass(step: string): void {
    if (this.#isDead) throw new Error('dead')
    this.#awaits += 1
    this.#fate.trace.push(step)
    if (this.#awaits !== this.#fate.diesAt) return
    this.#isDead = true
    this.#fate.trace.push('died')
    throw new Error('dies')
  }

  #watched(work: UnitOfWork): UnitOfWork {
    return {
      ...work,
      sql: (text, values) => {
        this.#pass('sql')
        return work.sql(text, values)
      },
    }
  }
}
