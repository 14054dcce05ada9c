import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { PgBoss, type JobResult } from 'pg-boss'
import type { z } from 'zod'
import { failedAttempt } from './failed-attempt.ts'
import { tracing } from '../telemetry/tracing.ts'
import { NotYet } from './not-yet.ts'

export interface JobRunnerParts {
  readonly pool: Pool
  readonly logger: Logger
  /** How often each process looks for work. */
  readonly pollSeconds: number
}

/** How many jobs of a queue are under way in a process. */
export interface JobConcurrency {
  /** Each asks for jobs by itself, so that one whose jobs take long holds up none but these. */
  readonly workers: number
  /** The jobs that one takes together. */
  readonly atOnce: number
}

/** Queues whose jobs and schedules are in the database, so any number of processes share them. */
export interface JobRunner {
  /**
   * Takes the jobs of a queue, one after the other in this process, or as many at once as `concurrency` says. A job that
   * throws is tried again, as its queue is set, and the log says why and when.
   */
  work<Data>(
    queue: string,
    shape: z.ZodType<Data>,
    run: (data: Data, id: string) => Promise<void>,
    concurrency?: JobConcurrency,
  ): Promise<void>
  /** Puts one job into a queue for each of its schedules now, except where one is waiting or running. */
  runEachScheduleNow(queue: string): Promise<void>
  /** Takes no more jobs, and waits for those that run, for `withinMs` at most. A job that is cut is tried again. */
  stop(withinMs: number): Promise<void>
}

/**
 * Runs pg-boss in the schema `jobs`, which the owner's migrations made.
 * It polls, and needs neither LISTEN nor a session, so a pooler may stand between. When the database goes away, it
 * logs that and polls on.
 * @throws Error when the schema is not that of this pg-boss
 */
export async function startJobRunner({ pool, logger, pollSeconds }: JobRunnerParts): Promise<JobRunner> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'jobs',
    // The service's role may make no table and no index.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    // No job here waits for another.
    flowIntervalSeconds: 3600,
    cronWorkerIntervalSeconds: Math.max(1, Math.min(pollSeconds, 45)),
  })
  boss.on('error', (error) => logger.error({ err: error }, 'the jobs met an error'))
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'the jobs warn'))
  await boss.start()
  return {
    async work(queue, shape, run, concurrency) {
      // pg-boss fetches at once again while batches of ten are full. Each job of a batch succeeds or fails for
      // itself.
      const options = {
        pollingIntervalSeconds: pollSeconds,
        batchSize: concurrency?.atOnce ?? 10,
        localConcurrency: concurrency?.workers ?? 1,
        burstWhenBatchFull: true,
        perJobResults: true,
        includeMetadata: true,
      } as const
      await boss.work<unknown, unknown, typeof options>(queue, options, async (jobs) => {
        const done = async (job: (typeof jobs)[number]): Promise<JobResult> => {
          const { id, data, signal } = job
          const work = () => traced(queue, async () => run(shape.parse(data), id))
          const error = signal.aborted ? STOPPED : await errorOf(work)
          if (error !== null && error !== STOPPED && !(error instanceof NotYet))
            logger.error(
              { queue, request_id: id, ...tenantOf(data), ...failedAttempt(job), err: error },
              'a job failed',
            )
          return error === null ? { id, status: 'completed' } : { id, status: 'failed', output: nameOf(error) }
        }
        if (concurrency !== undefined) return Promise.all(jobs.map(done))
        const results: JobResult[] = []
        for (const job of jobs) results.push(await done(job))
        return results
      })
    },
    async runEachScheduleNow(queue) {
      const schedules = await boss.getSchedules(queue)
      const jobs = schedules.map(({ key, data }) => ({ data: data ?? {}, singletonKey: key }))
      if (jobs.length > 0) await boss.insert(queue, jobs)
    },
    stop: (withinMs) => boss.stop({ graceful: true, timeout: withinMs, close: false }),
  }
}

function traced<Result>(queue: string, run: () => Promise<Result>): Promise<Result> {
  return tracing()?.job(queue, run) ?? run()
}

/** A job that was fetched and not begun when the process was told to stop. */
const STOPPED = new Error('stopped')

async function errorOf(run: () => Promise<void>): Promise<unknown> {
  try {
    await run()
    return null
  } catch (error) {
    return error ?? new Error('nothing was said')
  }
}

/**
 * Keeps only the name of an error in the job, for its message may hold values. The log has the message, with secrets
 * cut out.
 */
function nameOf(error: unknown): { failure: string } {
  if (error === STOPPED) return { failure: 'stopped' }
  return { failure: error instanceof Error ? error.name : 'Error' }
}

function tenantOf(data: unknown): { tenant_id?: unknown } {
  return typeof data === 'object' && data !== null && 'tenant_id' in data ? { tenant_id: data.tenant_id } : {}
}
