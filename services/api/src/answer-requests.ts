import { startService, type StartedService } from '@vigencia/server/service/start-service.ts'
import { withTelemetry } from '@vigencia/server/service/with-telemetry.ts'
import { drainDelayMs } from '@vigencia/server/service/stopping-times.ts'
import { WORKER_ID } from '@vigencia/server/cluster/worker-id.ts'
import { makeApiService } from './service.ts'
import type { ApiSettings } from './settings.ts'

/** The api behind its port, over a database that is migrated. With `runsJobs`, daily work runs in this process. */
export async function answerRequests(settings: ApiSettings, runsJobs: boolean): Promise<StartedService> {
  const { API_HOST: host, API_PORT: port, API_METRICS_PORT, LIFECYCLE_DAILY, WEBHOOK_DELIVERY } = settings
  // of several workers their supervisor answers /metrics
  const metricsPort = WORKER_ID === null ? API_METRICS_PORT : null
  const service = await withTelemetry('api', settings, () => makeApiService(settings))
  return startService(
    service,
    { host, port, metricsPort, drainDelayMs: drainDelayMs(settings), portSetting: 'API_PORT' },
    [
      ...service.bookWork,
      ...(runsJobs
        ? [
            service.webhookPurge,
            service.sessionPurge,
            service.waitingEvents,
            ...(WEBHOOK_DELIVERY ? [service.webhooks] : []),
            ...(LIFECYCLE_DAILY ? [service.daily] : []),
            ...(service.dailyHeads === null ? [] : [service.dailyHeads]),
          ]
        : []),
    ],
  )
}
