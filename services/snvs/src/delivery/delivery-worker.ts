import { z } from 'zod'
import { Id } from '@vigencia/contracts/values/id.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import { startJobRunner, type JobRunner, type JobRunnerParts } from '@vigencia/server/jobs/job-runner.ts'
import { tenantCalled } from '@vigencia/server/jobs/tenant-called.ts'
import { CASES } from './cases-traffic.ts'
import type { CircuitStanding } from '../registry/registry-circuits.ts'
import type { RegistryApi } from '../registry/registry-wire.ts'
import { OpenCases } from './open-cases.ts'
import { Dispatcher, type DispatcherParts } from './dispatcher.ts'
import type { CaseEnding, Ending } from './ending.ts'
import type { Begun, Claimed } from './in-flight.ts'
import { inJob } from './job-order.ts'
import type { Traffic } from './traffic.ts'

const WAKE_QUEUE = 'case-delivery'
const SWEEP_QUEUE = 'case-sweep'
const POLL_SECONDS = 0.5

/** The data of jobs: ids. */
const Job = z.object({ tenant_id: Id })

export interface DeliveryWorker {
  /** The figures of this process since its start: attempts sent, attempts under way, failures of our own. */
  readonly figures: Dispatcher['figures']
  /** How each circuit of each API stands. */
  circuits(): readonly (CircuitStanding & { readonly api: RegistryApi })[]
  /** What is unsent or for a person to see to, by tenant, as it was found a short while ago. */
  readonly openCases: OpenCases
  /** From now on queued cases are sent. */
  start(pollSeconds?: number): Promise<void>
  /** Begins nothing more. What is under way may end, for `withinMs` at most. */
  stop(withinMs: number): Promise<void>
}

type Shared = Omit<DispatcherParts<Begun, Ending>, 'traffic' | 'open' | 'openCredentials'>

/** One API that is sent to, beside that of cases. */
export type Route = (shared: Shared) => Pick<Dispatcher, 'figures' | 'wake' | 'sweep' | 'stop' | 'api' | 'circuits'>

export function routeOf<Sent extends Begun, End extends Ending>(
  traffic: Traffic<Sent, End>,
  openers: Pick<DispatcherParts<Sent, End>, 'open' | 'openCredentials'>,
): Route {
  return (shared) => new Dispatcher({ ...shared, traffic, ...openers })
}

interface Parts
  extends
    Pick<JobRunnerParts, 'pool' | 'logger'>,
    Pick<
      DispatcherParts<Claimed, CaseEnding>,
      'wire' | 'open' | 'openCredentials' | 'concurrency' | 'longestCall' | 'restored'
    > {
  readonly context: CallContext['context']
  readonly random?: () => number
  /** Cases, unless something goes along with them. */
  readonly cases?: Traffic<Claimed, CaseEnding>
  readonly others?: readonly Route[]
}

/** The sender of this process. Any number of processes share the work: what one holds the others pass over. */
export function deliveryWorker(parts: Parts): DeliveryWorker {
  const { context, pool, logger, random = Math.random, cases = CASES, others = [] } = parts
  const shared = {
    ...parts,
    inJob: inJob(context),
    readClock: context.readClock,
    mayBegin: () => context.clock?.isRight() ?? true,
    tenantCalled: (id: string) => tenantCalled(pool, id),
    random,
  }
  const dispatchers = [routeOf(cases, parts)(shared), ...others.map((route) => route(shared))]
  const openCases = new OpenCases(shared)
  let runner: JobRunner | null = null
  return {
    get figures() {
      return sumOf(dispatchers.map(({ figures }) => figures))
    },
    openCases,
    circuits: () =>
      dispatchers.flatMap(({ circuits, api }) => circuits.standings().map((standing) => ({ api, ...standing }))),
    async start(pollSeconds = POLL_SECONDS) {
      runner = await startJobRunner({ pool, logger, pollSeconds })
      await runner.work(WAKE_QUEUE, Job, async ({ tenant_id }) => {
        for (const dispatcher of dispatchers) dispatcher.wake(tenant_id)
      })
      await runner.work(SWEEP_QUEUE, Job, async ({ tenant_id }) => {
        // by a wrong clock the attempts of others look as if nobody would end them
        context.clock?.mustBeRight()
        for (const dispatcher of dispatchers) await dispatcher.sweep(tenant_id)
        await openCases.count(tenant_id)
      })
      await runner.runEachScheduleNow(SWEEP_QUEUE)
    },
    async stop(withinMs) {
      await Promise.all([runner?.stop(withinMs), ...dispatchers.map((dispatcher) => dispatcher.stop(withinMs))])
    },
  }
}

type Figures = Dispatcher['figures']

const sumOf = (all: readonly Figures[]) =>
  all.reduce((sum, one) => ({
    sent: sum.sent + one.sent,
    in_flight: sum.in_flight + one.in_flight,
    failures: sum.failures + one.failures,
  }))
