import { startService, type StartedService } from '@vigencia/server/service/start-service.ts'
import { makeApiService } from './service.ts'
import type { ApiSettings } from './settings.ts'

/** The api behind its port, over a database that is migrated. With `runsJobs`, daily work runs in this process. */
export async function answerRequests(settings: ApiSettings, runsJobs: boolean): Promise<StartedService> {
  const { API_HOST: host, API_PORT: port, LIFECYCLE_DAILY } = settings
  const service = await makeApiService(settings)
  return startService(
    service,
    { host, port, portSetting: 'API_PORT' },
    runsJobs && LIFECYCLE_DAILY ? [service.daily] : [],
  )
}
