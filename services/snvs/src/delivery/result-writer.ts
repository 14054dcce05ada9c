import type { Tenant } from '@vigencia/database/principal.ts'
import { isDatabaseAway } from '@vigencia/database/connections/database-away.ts'
import type { Answered, Concluded, Ending } from './ending.ts'
import type { Begun } from './in-flight.ts'
import type { InJob } from './job-order.ts'
import type { Traffic } from './traffic.ts'

/** The most answers that are written together. */
const MOST = 32

interface Waiting<Sent extends Begun, End extends Ending> {
  readonly answered: Answered<Sent, End>
  readonly resolve: (concluded: Concluded) => void
  readonly reject: (error: unknown) => void
}

/**
 * Writes answers, one transaction of a tenant after the other. Answers that come meanwhile go together in the next one.
 * A case that somebody holds is waited for alone, and one that cannot be written spoils no other.
 */
export class ResultWriter<Sent extends Begun, End extends Ending> {
  readonly #inJob: InJob
  readonly #traffic: Pick<Traffic<Sent, End>, 'conclude' | 'concludeFree'>
  readonly #waiting = new Map<string, Waiting<Sent, End>[]>()

  constructor(inJob: InJob, traffic: Pick<Traffic<Sent, End>, 'conclude' | 'concludeFree'>) {
    this.#inJob = inJob
    this.#traffic = traffic
  }

  conclude(tenant: Tenant, answered: Answered<Sent, End>): Promise<Concluded> {
    return new Promise((resolve, reject) => {
      const one = { answered, resolve, reject }
      const waiting = this.#waiting.get(tenant.id)
      if (waiting !== undefined) return void waiting.push(one)
      this.#waiting.set(tenant.id, [one])
      void this.#writeAll(tenant)
    })
  }

  async #writeAll(tenant: Tenant): Promise<void> {
    const waiting = this.#waiting.get(tenant.id) ?? []
    while (waiting.length > 0) await this.#write(tenant, waiting.splice(0, MOST))
    this.#waiting.delete(tenant.id)
  }

  async #write(tenant: Tenant, together: readonly Waiting<Sent, End>[]): Promise<void> {
    const answered = together.map((one) => one.answered)
    try {
      const concluded = await this.#inJob(tenant, (work) => this.#traffic.concludeFree(work, answered))
      together.forEach((one, index) => {
        const its = concluded[index] ?? null
        if (its === null) this.#writeAlone(tenant, one)
        else one.resolve(its)
      })
    } catch (error) {
      // one of many may be the reason, so each goes by itself now
      const isItsOwn = together.length === 1 || isDatabaseAway(error)
      for (const one of together) {
        if (isItsOwn) one.reject(error)
        else this.#writeAlone(tenant, one)
      }
    }
  }

  /** Only its own caller waits for it. */
  #writeAlone(tenant: Tenant, { answered, resolve, reject }: Waiting<Sent, End>): void {
    const written = this.#inJob(tenant, (work) => this.#traffic.conclude(work, [answered]))
    written.then(([concluded]) => resolve(concluded as Concluded), reject)
  }
}
