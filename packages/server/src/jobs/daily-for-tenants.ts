import { z } from 'zod'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { Id } from '@vigencia/contracts/values/id.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { CallContext } from '../operations/bind.ts'
import { NotYet } from './not-yet.ts'
import { startJobRunner, type JobRunner, type JobRunnerParts } from './job-runner.ts'
import { tenantCalled } from './tenant-called.ts'

const POLL_SECONDS = 30
/** The data of a tenant's schedule. */
const Job = z.object({ tenant_id: Id })

/** The runs of this process since its start. */
interface DailyFigures {
  runs: number
  failures: number
  /** When one last did what it had to, in seconds since 1970; 0: none yet. */
  lastSuccess: number
}

/** A queue whose jobs run by themselves once it is started. */
export interface DailyRuns {
  readonly figures: DailyFigures
  /** Starts the runs. */
  start(pollSeconds?: number): Promise<void>
  /** Waits for a run that has begun, for `withinMs` at most. */
  stop(withinMs: number): Promise<void>
}

export interface DailyParts extends Pick<JobRunnerParts, 'pool' | 'logger'> {
  readonly context: CallContext['context']
}

export interface DailyWork {
  readonly queue: string
  /** Its name in the log: `the contract lifecycle`. */
  readonly called: string
  readonly scopes: readonly Scope[]
  /** How often a process looks for jobs; 30 seconds unless somebody waits for them. */
  readonly pollSeconds?: number
  /** Runs it for one tenant. Returns the counts for the log, and never values. */
  run(call: CallContext, principal: Principal): Promise<Readonly<Record<string, number>>>
}

/**
 * A job for each tenant, every day in the tenant's zone. It also runs once at the start, to make up for days on which
 * nothing ran.
 * The tenant's schedule is made with it, and any number of processes share the jobs.
 */
export function dailyForTenants({ context, pool, logger }: DailyParts, work: DailyWork): DailyRuns {
  const figures: DailyFigures = { runs: 0, failures: 0, lastSuccess: 0 }
  let runner: JobRunner | null = null

  async function run({ tenant_id }: z.output<typeof Job>, requestId: string): Promise<void> {
    figures.runs += 1
    try {
      context.clock?.mustBeRight()
      const tenant = await tenantCalled(pool, tenant_id)
      const principal: Principal = { tenant, keyId: null, scopes: new Set(work.scopes), userId: null }
      const call: CallContext = { context, requestId, via: 'job', now: context.readClock() }
      const facts = await work.run(call, principal)
      figures.lastSuccess = Math.floor(call.now.epochMilliseconds / 1000)
      logger.info({ request_id: requestId, tenant_id, ...facts }, `${work.called} has run`)
    } catch (error) {
      if (!(error instanceof NotYet)) figures.failures += 1
      throw error
    }
  }

  return {
    figures,
    async start(pollSeconds = work.pollSeconds ?? POLL_SECONDS) {
      runner = await startJobRunner({ pool, logger, pollSeconds })
      await runner.runEachScheduleNow(work.queue)
      await runner.work(work.queue, Job, run)
    },
    stop: async (withinMs) => runner?.stop(withinMs),
  }
}
