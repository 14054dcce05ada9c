import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { migrationSets } from './migrations.ts'
import { readWs400Settings } from './settings.ts'
import { makeWs400Service } from './ws400-service.ts'

const DRAIN_MS = 10_000

await runUntilStopped(async () => {
  const settings = readWs400Settings(process.env)
  await checkDatabase(settings, migrationSets)
  const service = await makeWs400Service(settings)
  const listening = await listen(service.app, {
    host: settings.WS400_HOST,
    port: settings.WS400_PORT,
    portSetting: 'WS400_PORT',
  })
  const host = settings.WS400_HOST.includes(':') ? `[${settings.WS400_HOST}]` : settings.WS400_HOST
  const url = `http://${host}:${listening.port}`
  process.stdout.write(`ws400  ${url}  docs ${url}/docs  (the registry's stand-in)\n`)
  return {
    async stop() {
      service.leave()
      await listening.drain(DRAIN_MS)
      await service.close()
    },
  }
})
