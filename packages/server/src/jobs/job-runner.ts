import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { PgBoss, type JobResult } from 'pg-boss'
import type { z } from 'zod'

export interface JobRunnerParts {
  readonly pool: Pool
  readonly logger: Logger
  /** How often each process looks for work. */
  readonly pollSeconds: number
}

/** Queues whose jobs and schedules are in the database, so that any number of processes share them. */
export interface JobRunner {
  /** Takes the jobs of a queue, one after the other in this process. One that throws is tried again as its queue says. */
  work<Data>(queue: string, shape: z.ZodType<Data>, run: (data: Data) => Promise<void>): Promise<void>
  /** Puts one job into a queue for each of its schedules, now; none where one is waiting or under way. */
  runEachScheduleNow(queue: string): Promise<void>
  /** Takes nothing more, and lets what runs end, for `withinMs` at most; what is cut is tried again. */
  stop(withinMs: number): Promise<void>
}

/**
 * pg-boss in the schema `jobs`, which the owner's migrations made. It polls: no LISTEN, no session, so a pooler may stand
 * between. A database that goes away is logged, and asked again at the next poll.
 * @throws Error when the schema is not that of this pg-boss
 */
export async function startJobRunner({ pool, logger, pollSeconds }: JobRunnerParts): Promise<JobRunner> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'jobs',
    // the service's role may make no table and no index
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    // nothing here waits for another job
    flowIntervalSeconds: 3600,
    cronWorkerIntervalSeconds: Math.max(1, Math.min(pollSeconds, 45)),
  })
  boss.on('error', (error) => logger.error({ err: error }, 'the jobs met an error'))
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'the jobs warn'))
  await boss.start()
  return {
    async work(queue, shape, run) {
      // ten at a time so that it asks for more at once while there are more; each ends for itself
      const options = {
        pollingIntervalSeconds: pollSeconds,
        batchSize: 10,
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const
      await boss.work<unknown>(queue, options, async (jobs) => {
        const results: JobResult[] = []
        for (const { id, data, signal } of jobs) {
          const failure = signal.aborted ? 'stopped' : await failureOf(() => run(shape.parse(data)))
          results.push(failure === null ? { id, status: 'completed' } : { id, status: 'failed', output: { failure } })
        }
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

/** What a job leaves of its failure: the error's name, for its words may hold values; they are in the log, cut. */
async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error ? error.name : 'Error'
  }
}
