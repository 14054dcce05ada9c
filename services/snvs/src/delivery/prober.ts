import type { Tenant } from '@vigencia/database/principal.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { signOfProbe, type WaySign } from '@vigencia/domain/case-reports/registry-circuit.ts'
import { verdictOf } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { JobRunnerParts } from '@vigencia/server/jobs/job-runner.ts'
import type { RegistryCircuits } from '../registry/registry-circuits.ts'
import type { RegistryApi, RegistryCredentials, RegistryWire, WireEnd } from '../registry/registry-wire.ts'
import { endTrial } from './end-trial.ts'
import type { SealedCredentials } from './in-flight.ts'
import type { InJob } from './job-order.ts'
import type { Scheduler } from './scheduler.ts'
import type { ProbeRequest } from './traffic.ts'

export interface ProberParts {
  readonly api: RegistryApi
  readonly wire: RegistryWire
  readonly inJob: InJob
  readonly circuits: RegistryCircuits
  readonly rounds: Pick<Scheduler, 'comeBack' | 'wake'>
  readonly readClock: () => Instant
  readonly logger: JobRunnerParts['logger']
  /** Opens the credentials of a tenant. It throws where its key is not there. */
  readonly openCredentials: (tenantId: string, sealed: SealedCredentials) => RegistryCredentials
}

/** How soon new credentials are tried again that nobody could judge. */
const TRY_AGAIN_SECONDS = 30

/** Asks the registry whether it answers, without sending it anything. */
export class Prober {
  readonly #parts: ProberParts
  #probing = 0

  constructor(parts: ProberParts) {
    this.#parts = parts
  }

  get isProbing(): boolean {
    return this.#probing > 0
  }

  /** It never throws. */
  async probe(tenant: Tenant, request: ProbeRequest): Promise<void> {
    const { circuits, logger } = this.#parts
    this.#probing += 1
    if (!request.isTrial) circuits.probing(request.registry)
    try {
      const end = await this.#probe(tenant, request)
      const sign = signOf(end)
      if (sign === 'failed')
        logger.warn({ registry: request.registry, ...factsOf(end) }, 'the registry does not answer')
      if (request.isTrial) await this.#endTrial(tenant, request, end, sign)
      else circuits.probed(request.registry, tenant.id, sign)
    } catch (error) {
      logger.error({ tenant_id: tenant.id, err: error }, 'new credentials could not be tried')
    } finally {
      this.#probing -= 1
    }
  }

  async #probe(tenant: Tenant, { registry, credentials }: ProbeRequest): Promise<WireEnd> {
    const { openCredentials, wire, api } = this.#parts
    try {
      return await wire.probe(api, registry, openCredentials(tenant.id, credentials))
    } catch {
      return { kind: 'not_sent', why: 'credentials that cannot be opened' } // its message may hold what is sealed
    }
  }

  /** Credentials that are let in end the pause. What nobody could judge is tried again. */
  async #endTrial(tenant: Tenant, { credentials }: ProbeRequest, end: WireEnd, sign: WaySign): Promise<void> {
    const { inJob, rounds, readClock } = this.#parts
    if (sign !== 'good' || end.kind !== 'answered')
      return rounds.comeBack(tenant.id, readClock().add({ seconds: TRY_AGAIN_SECONDS }), false)
    await inJob(tenant, (work) => endTrial(work, credentials.credentials, verdictOf(end.reply).kind !== 'auth'))
    rounds.wake(tenant.id)
  }
}

function signOf(end: WireEnd): WaySign {
  return end.kind === 'answered' ? signOfProbe(end.reply) : 'failed'
}

function factsOf(end: WireEnd): Record<string, string | number> {
  return end.kind === 'answered' ? { http_status: end.reply.status } : { kind: end.kind, why: end.why }
}
