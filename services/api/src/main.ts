import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { makeApiService } from './api-service.ts'
import { demoLines } from './demo/demo-lines.ts'
import { demoOwnerUrl } from './demo/demo-owner-url.ts'
import { loadDemo } from './demo/load-demo.ts'
import { migrationSets } from './migrations.ts'
import { readApiSettings } from './settings.ts'

const DRAIN_MS = 10_000

await runUntilStopped(async () => {
  const settings = readApiSettings(process.env)
  const demoOwner = settings.DEMO ? demoOwnerUrl(settings) : null
  await checkDatabase(settings, migrationSets)
  if (demoOwner !== null) await loadDemo(demoOwner, say)
  const service = await makeApiService(settings)
  if (settings.LIFECYCLE_DAILY) await service.daily.start()
  const listening = await listen(service.app, {
    host: settings.API_HOST,
    port: settings.API_PORT,
    portSetting: 'API_PORT',
  })
  const host = settings.API_HOST.includes(':') ? `[${settings.API_HOST}]` : settings.API_HOST
  const url = `http://${host}:${listening.port}`
  say(`api  ${url}  docs ${url}/docs`)
  if (settings.DEMO) for (const line of demoLines(url)) say(line)
  say('Ctrl-C stops everything.')
  return {
    async stop() {
      service.leave()
      await Promise.all([listening.drain(DRAIN_MS), service.daily.stop(DRAIN_MS)])
      await service.close()
    },
  }
})

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
