import { listen } from '@vigencia/server/service/listen.ts'
import type { Running } from '@vigencia/server/service/run-until-stopped.ts'
import { makeApiService } from './service.ts'
import type { ApiSettings } from './settings.ts'

const DRAIN_MS = 10_000

/** The api behind its port, over a database that is migrated. With `runsJobs`, daily work runs in this process. */
export async function answerRequests(settings: ApiSettings, runsJobs: boolean): Promise<Running & { port: number }> {
  const service = await makeApiService(settings)
  if (runsJobs && settings.LIFECYCLE_DAILY) await service.daily.start()
  const listening = await listen(service.app, {
    host: settings.API_HOST,
    port: settings.API_PORT,
    portSetting: 'API_PORT',
  })
  return {
    port: listening.port,
    async stop() {
      service.leave()
      await Promise.all([listening.drain(DRAIN_MS), service.daily.stop(DRAIN_MS)])
      await service.close()
    },
  }
}
