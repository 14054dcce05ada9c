import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { CircuitBreaker } from '@vigencia/database/connections/circuit-breaker.ts'
import { commitProbe, type CommitProbe } from '../health/commit-probe.ts'
import { databaseAnswers } from '../health/database-answers.ts'
import { READY_WITHIN_MS, type Readiness } from '../health/health-routes.ts'
import { makeLogger } from '../logging/make-logger.ts'
import { eventLoopWatchdog } from '../metrics/event-loop-watchdog.ts'
import { exposeFigure, serviceMetrics, type ServiceMetrics } from '../metrics/service-metrics.ts'
import { requestObserver, type RequestObserver } from '../request/observer.ts'
import { refusalCounts, type RefusalCounts } from '../request/refusal-counts.ts'
import { tracing } from '../telemetry/tracing.ts'
import type { serviceSettings } from '../settings/service-settings.ts'

/** The parts that every service begins with, whatever it serves. */
export interface ServiceFoundation {
  readonly logger: Logger
  readonly metrics: ServiceMetrics
  readonly observer: RequestObserver
  readonly refusals: RefusalCounts
  /** Plain connections, for statements that are sent by name. */
  readonly pool: Pool
  /** Plain connections to the standby that reads; null: there is none. */
  readonly standby: Pool | null
  /** The breaker of that standby. */
  readonly standbyBreaker: CircuitBreaker | null
  /** Those of jobs, whose commits may get stuck. */
  readonly jobs: Pool
  /** Hears of connections that were lost while nobody used them. */
  readonly onLoss: (error: Error) => void
  /** Ends what waits for a database that falls silent, on every connection of the service. */
  readonly breaker: CircuitBreaker
  /** Aborts when the service leaves. */
  readonly leaving: AbortSignal
  readonly readiness: Readiness
  /** Whether the primary can commit. */
  readonly commits: CommitProbe
  /** From now on it is not ready, so that nobody sends it more. */
  readonly leave: () => void
  /** Ends the plain connections, and what watches the process. */
  readonly end: () => Promise<void>
}

interface FoundationSettings {
  readonly DATABASE_URL: string
  readonly DATABASE_READ_URL?: string | undefined
  readonly LOG_LEVEL: z.output<typeof serviceSettings.LOG_LEVEL>
}

const JOB_CONNECTIONS = 4
/** What still runs when a service has drained, such as a commit that is stuck, is cut. */
const CUT_AFTER_MS = 2_000

/** Lays the foundation of a service over a database that is migrated. Its connections open when they are used. */
export function serviceFoundation(
  service: string,
  { DATABASE_URL, DATABASE_READ_URL, LOG_LEVEL }: FoundationSettings,
  {
    connections = 4,
    logger = makeLogger(service, LOG_LEVEL),
  }: { connections?: number; logger?: Logger | undefined } = {},
): ServiceFoundation {
  const onLoss = (error: Error) => logger.warn({ err: error }, 'a database connection was lost')
  const breaker = new CircuitBreaker(DATABASE_URL, (isOpen) => {
    if (isOpen) logger.error('the database is silent: what waited for it was ended, and nothing more is sent to it')
    else logger.info('the database answers again')
  })
  const pool = connectPool(DATABASE_URL, connections, onLoss, breaker)
  // it may be away or silent without the primary
  const standbyBreaker =
    DATABASE_READ_URL === undefined
      ? null
      : new CircuitBreaker(DATABASE_READ_URL, (isOpen) => {
          if (isOpen) logger.warn('the standby is silent: what it was asked for is asked of the primary')
          else logger.info('the standby answers again')
        })
  const standby = standbyBreaker && connectPool(DATABASE_READ_URL as string, connections, onLoss, standbyBreaker)
  const jobs = connectPool(DATABASE_URL, JOB_CONNECTIONS, onLoss, breaker)
  const metrics = serviceMetrics(service)
  exposeFigure(
    metrics.registry,
    'vigencia_database_circuit_open',
    '1 while the database is silent, so that nothing is sent to it',
    () => Number(breaker.isOpen),
  )
  const watchdog = eventLoopWatchdog({ logger, registry: metrics.registry })
  const refusals = refusalCounts(pool, logger)
  const untraced = requestObserver(logger, metrics, watchdog, refusals)
  const leaving = new AbortController()
  const answers = databaseAnswers(pool, READY_WITHIN_MS)
  const probing = connectPool(DATABASE_URL, 1, onLoss, breaker)
  const commits = commitProbe(probing)
  return {
    logger,
    metrics,
    observer: tracing()?.operations(untraced) ?? untraced,
    refusals,
    pool,
    standby,
    standbyBreaker,
    jobs,
    onLoss,
    breaker,
    leaving: leaving.signal,
    readiness: {
      all: async () => !leaving.signal.aborted && (await commits.commits()),
      reads: async () => !leaving.signal.aborted && (await answers()),
    },
    commits,
    leave: () => leaving.abort(),
    async end() {
      watchdog.stop()
      await refusals.stop()
      setTimeout(() => breaker.cut(), CUT_AFTER_MS).unref()
      setTimeout(() => standbyBreaker?.cut(), CUT_AFTER_MS).unref()
      await Promise.all([pool.end(), jobs.end(), probing.end(), standby?.end()])
    },
  }
}
