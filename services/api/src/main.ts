import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import { isStandby } from '@vigencia/database/migrate/is-standby.ts'
import { checkDatabase } from '@vigencia/database/migrate/check-database.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { runUntilStopped, type Running } from '@vigencia/server/service/run-until-stopped.ts'
import { metricsApp } from '@vigencia/server/metrics/metrics-page.ts'
import { drainDelayMs, longestStopMs } from '@vigencia/server/service/stopping-times.ts'
import { listenForMetrics, say, serviceUrl } from '@vigencia/server/service/start-service.ts'
import { runWorkers } from '@vigencia/server/cluster/run-workers.ts'
import { sendToSupervisor } from '@vigencia/server/cluster/worker-messages.ts'
import { WORKER_ID } from '@vigencia/server/cluster/worker-id.ts'
import { answerRequests } from './answer-requests.ts'
import { demoLines } from './demo/demo-lines.ts'
import { demoOwnerUrl } from './demo/demo-owner-url.ts'
import { loadDemo } from './demo/load-demo.ts'
import { anonymousLine } from './gestion-clinica/access/anonymous-line.ts'
import { anonymousTenant } from './gestion-clinica/access/anonymous-tenant.ts'
import { entities } from './entities.ts'
import { migrationSets } from './migrations.ts'
import { readApiSettings, type ApiSettings } from './settings.ts'

/** A worker is no owner: the database is migrated and the demo is loaded before it starts. */
const NO_OWNER = { DATABASE_OWNER_URL: '', DATABASE_OWNER_URL_FILE: '' }

/** A worker gives up by itself, and its supervisor after it. */
const LAST_WORKER_MS = 5_000

await runUntilStopped(() => {
  const settings = withDemoToken(readApiSettings(process.env))
  return WORKER_ID === null ? start(settings) : startWorker(settings, WORKER_ID)
})

/** The link to the demo is new at each start. */
function withDemoToken(settings: ApiSettings): ApiSettings {
  return settings.DEMO ? { ...settings, DEMO_TOKEN: settings.DEMO_TOKEN ?? makeToken() } : settings
}

async function start(settings: ApiSettings): Promise<Running> {
  const demoOwner = settings.DEMO ? demoOwnerUrl(settings) : null
  for (const line of await checkDatabase(settings, migrationSets)) say(line)
  if (demoOwner !== null) await loadDemo({ url: demoOwner, entities }, say)
  const isReading = await isStandby(settings.DATABASE_URL)
  if (isReading)
    say('The database is a standby: reads are answered, commands are refused (503), and no job is run here.')
  const running = settings.WORKERS === 1 ? await answerRequests(settings, !isReading) : await startWorkers(settings)
  const url = serviceUrl(settings.API_HOST, running.port)
  const workers = settings.WORKERS === 1 ? '' : `  ${settings.WORKERS} workers`
  say(`api  ${url}  docs ${url}/docs${workers}`)
  say(`console  ${settings.PUBLIC_URL ?? url}/app/`)
  const anonymous = anonymousLine(settings)
  if (anonymous !== null) say(anonymous)
  if (settings.DEMO) for (const line of demoLines(url, settings)) say(line)
  say('Ctrl-C stops everything.')
  return running
}

async function startWorkers(settings: ApiSettings): Promise<Running & { port: number }> {
  const { WORKERS, API_PORT, LOG_LEVEL, DEMO_TOKEN } = settings
  // a worker that starts later must find the port of those before it
  const port = API_PORT === 0 ? await freePort() : API_PORT
  // a worker is no owner, so it finds the tenant by its id alone
  const anonymous = await anonymousTenant(settings)
  const tenant = anonymous === null ? {} : { LEGACY_ANONYMOUS_TENANT: anonymous.id, LEGACY_ANONYMOUS_TENANT_FILE: '' }
  const demo = DEMO_TOKEN === undefined ? {} : { DEMO_TOKEN, DEMO_TOKEN_FILE: '' }
  const env = { ...NO_OWNER, ...tenant, ...demo, API_PORT: String(port) }
  const delayMs = drainDelayMs(settings)
  const logger = makeLogger('api', LOG_LEVEL)
  const workers = await runWorkers({ service: 'api', count: WORKERS, env, logger, drainDelayMs: delayMs })
  const { API_HOST: host, API_METRICS_PORT: metricsPort } = settings
  const at = { host, port, metricsPort, portSetting: 'API_PORT' }
  const metrics = await listenForMetrics(metricsApp(workers.metrics), at).catch(async (error: unknown) => {
    await workers.stop()
    throw error
  })
  return {
    port: workers.port,
    longestStopMs: longestStopMs(delayMs) + LAST_WORKER_MS,
    async stop() {
      await workers.stop()
      await metrics?.drain(0)
    },
  }
}

async function startWorker(settings: ApiSettings, number: number): Promise<Running> {
  await checkDatabase(settings, migrationSets)
  // jobs are in the database and any process may take them, so one that asks is enough
  const running = await answerRequests(settings, number === 1 && !(await isStandby(settings.DATABASE_URL)))
  await sendToSupervisor({ kind: 'listening', port: running.port })
  return running
}
