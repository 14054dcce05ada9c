import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { drainDelayMs } from '@vigencia/server/service/stopping-times.ts'
import { say, serviceUrl, startService } from '@vigencia/server/service/start-service.ts'
import { withTelemetry } from '@vigencia/server/service/with-telemetry.ts'
import { mustBeDemoHost } from '@vigencia/server/settings/demo-host.ts'
import { reportDemoCases } from './demo/report-demo-cases.ts'
import { migrationSets } from './migrations.ts'
import { readSnvsSettings } from './settings.ts'
import { makeSnvsService } from './snvs-service.ts'

await runUntilStopped(async () => {
  const settings = readSnvsSettings(process.env)
  const { SNVS_HOST: host, SNVS_PORT: port, SNVS_METRICS_PORT: metricsPort } = settings
  if (settings.DEMO) mustBeDemoHost(host, 'SNVS_HOST')
  for (const line of await checkDatabase(settings, migrationSets)) say(line)
  const service = await withTelemetry('snvs', settings, () => makeSnvsService(settings))
  const at = { host, port, metricsPort, drainDelayMs: drainDelayMs(settings), portSetting: 'SNVS_PORT' }
  const started = await startService(service, at, [
    ...(settings.SNVS_PURGE_DAILY ? [service.purge] : []),
    ...(settings.SNVS_CODES_DAILY ? [service.codes, service.firstCodes] : []),
    ...(settings.SNVS_DELIVERY ? [service.delivery] : []),
  ])
  const url = serviceUrl(host, started.port)
  say(`snvs  ${url}  docs ${url}/docs`)
  const stopping = new AbortController()
  const { app, context } = service
  const isOpen = async () => (await context.keys.find(DEMO_KEY, { now: context.readClock() })) !== null
  if (settings.DEMO) void reportDemoCases({ app, isOpen }, stopping.signal, say)
  return {
    longestStopMs: started.longestStopMs,
    async stop() {
      stopping.abort()
      await started.stop()
    },
  }
})
