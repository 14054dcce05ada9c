import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { drainDelayMs } from '@vigencia/server/service/stopping-times.ts'
import { say, serviceUrl, startService } from '@vigencia/server/service/start-service.ts'
import { migrationSets } from './migrations.ts'
import { readWs400Settings } from './settings.ts'
import { makeWs400Service } from './ws400-service.ts'

await runUntilStopped(async () => {
  const settings = readWs400Settings(process.env)
  for (const line of await checkDatabase(settings, migrationSets)) say(line)
  const { WS400_HOST: host, WS400_PORT: port, WS400_METRICS_PORT: metricsPort } = settings
  const started = await startService(await makeWs400Service(settings), {
    host,
    port,
    metricsPort,
    drainDelayMs: drainDelayMs(settings),
    portSetting: 'WS400_PORT',
  })
  const url = serviceUrl(host, started.port)
  say(`ws400  ${url}  docs ${url}/docs  (the registry's stand-in)`)
  return started
})
