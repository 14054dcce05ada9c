import type { Logger } from 'pino'
import type { Histogram } from 'prom-client'
import type { Via } from '@vigencia/database/change-log/change.ts'

/** What is seen of a request: nothing of what it asks. */
export interface ObservedRequest {
  readonly requestId: string
  readonly via: Via
}

/** Sees every request begin and end: for figures and the log. */
export interface RequestObserver {
  begin(operation: string, request: ObservedRequest): (status: number, error: unknown) => void
}

/**
 * Figures for every request. The log has what changed something or was refused, at `info`; a query that was answered is
 * only written at `debug`, for there may be thousands a second. Nothing of what was asked or answered is written.
 */
export function requestObserver(logger: Logger, seconds: Histogram<'operation' | 'via' | 'status'>): RequestObserver {
  const debug = logger.isLevelEnabled('debug')
  return {
    begin(operation, request) {
      const startMs = performance.now()
      return (status, error) => {
        const tookMs = performance.now() - startMs
        seconds.observe({ operation, via: request.via, status: String(status) }, tookMs / 1000)
        if (status === 200 && !debug) return
        const line = {
          request_id: request.requestId,
          operation,
          via: request.via,
          status,
          took_ms: Math.round(tookMs * 100) / 100,
        }
        if (status >= 500) logger.error({ ...line, err: error }, 'failed')
        else if (status >= 400)
          logger.info(
            { ...line, refused: error instanceof Error && 'code' in error ? error.code : undefined },
            'refused',
          )
        else if (status === 200) logger.debug(line, 'answered')
        else logger.info(line, 'done')
      }
    },
  }
}
