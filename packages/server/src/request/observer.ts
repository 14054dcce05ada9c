import type { Logger } from 'pino'
import type { EventLoopWatchdog } from '../metrics/event-loop-watchdog.ts'
import type { Outcome, ServiceMetrics } from '../metrics/service-metrics.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import { dayIn, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { problemOf } from './problem.ts'
import type { RefusalCounts } from './refusal-counts.ts'
import type { Via } from '@vigencia/database/change-log/change.ts'

/** The facts about a request that are observed, and nothing of its input. */
export interface ObservedRequest {
  readonly requestId: string
  readonly via: Via
  /** Whose it is, once its caller was recognised. */
  readonly tenant?: Tenant | null
  readonly now?: Instant
}

/** Observes the beginning and the end of every request, for metrics and the log. */
export interface RequestObserver {
  begin(operation: string, request: ObservedRequest): (status: number, error: unknown) => void
}

/**
 * Counts every request in the metrics, and refused ones for their tenant. Requests that changed something or were refused are logged at `info`.
 * Answered queries are logged at `debug` only, for there may be thousands a second. Nothing of inputs and answers is
 * logged.
 */
export function requestObserver(
  logger: Logger,
  { seconds, refusals }: Pick<ServiceMetrics, 'seconds' | 'refusals'>,
  watchdog: Pick<EventLoopWatchdog, 'begin' | 'end'>,
  counts?: Pick<RefusalCounts, 'count'>,
): RequestObserver {
  const debug = logger.isLevelEnabled('debug')
  return {
    begin(operation, request) {
      const startMs = performance.now()
      watchdog.begin(operation)
      return (status, error) => {
        const tookMs = performance.now() - startMs
        watchdog.end(operation, tookMs)
        seconds.observe({ operation, outcome: outcomeOf(status) }, tookMs / 1000)
        if (status === 200 && !debug) return
        const line = {
          request_id: request.requestId,
          operation,
          via: request.via,
          status,
          took_ms: Math.round(tookMs * 100) / 100,
        }
        if (status >= 400) refusals.inc({ code: codeOf(status, error) })
        if (status >= 400 && status < 500) countFor(request, operation, codeOf(status, error), counts)
        if (status >= 500) logger.error({ ...line, err: error }, 'failed')
        else if (status >= 400) logger.info({ ...line, refused: codeOf(status, error) }, 'refused')
        else if (status === 200) logger.debug(line, 'answered')
        else logger.info(line, 'done')
      }
    },
  }
}

/** A tenant's administrators see how much of theirs is refused, and why. */
function countFor(
  { tenant, now }: ObservedRequest,
  operation: string,
  code: string,
  counts: Pick<RefusalCounts, 'count'> | undefined,
): void {
  if (counts === undefined || !tenant || now === undefined) return
  counts.count({ tenantId: tenant.id, day: dayIn(now, tenant.timeZone).toString(), operation, code })
}

/** The code of a problem: one of a closed list. An input that does not fit, the schemas tell in ways of their own. */
export function codeOf(status: number, error: unknown): string {
  if (status >= 500) return problemOf(error, '').code
  return error instanceof Refusal ? error.code : 'invalid_input'
}

function outcomeOf(status: number): Outcome {
  if (status < 400) return 'done'
  return status < 500 ? 'refused' : 'failed'
}
