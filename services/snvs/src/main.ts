import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { runUntilStopped } from '@vigencia/server/service/run-until-stopped.ts'
import { mustBeDemoHost } from '@vigencia/server/settings/demo-host.ts'
import { reportDemoCases } from './demo/report-demo-cases.ts'
import { migrationSets } from './migrations.ts'
import { readSnvsSettings } from './settings.ts'
import { makeSnvsService } from './snvs-service.ts'

const DRAIN_MS = 10_000

await runUntilStopped(async () => {
  const settings = readSnvsSettings(process.env)
  if (settings.DEMO) mustBeDemoHost(settings.SNVS_HOST, 'SNVS_HOST')
  await checkDatabase(settings, migrationSets)
  const service = await makeSnvsService(settings)
  if (settings.SNVS_PURGE_DAILY) await service.purge.start()
  if (settings.SNVS_CODES_DAILY) await service.codes.start()
  if (settings.SNVS_DELIVERY) await service.delivery.start()
  const listening = await listen(service.app, {
    host: settings.SNVS_HOST,
    port: settings.SNVS_PORT,
    portSetting: 'SNVS_PORT',
  })
  const host = settings.SNVS_HOST.includes(':') ? `[${settings.SNVS_HOST}]` : settings.SNVS_HOST
  const url = `http://${host}:${listening.port}`
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  say(`snvs  ${url}  docs ${url}/docs`)
  const stopping = new AbortController()
  const { app, context } = service
  const isOpen = async () => (await context.keys.find(DEMO_KEY, { now: context.readClock() })) !== null
  if (settings.DEMO) void reportDemoCases({ app, isOpen }, stopping.signal, say)
  return {
    async stop() {
      stopping.abort()
      service.leave()
      const { purge, codes, delivery } = service
      await Promise.all([listening.drain(DRAIN_MS), ...[purge, codes, delivery].map((one) => one.stop(DRAIN_MS))])
      await service.close()
    },
  }
})
