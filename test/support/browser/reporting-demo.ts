import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { DEMO_CASES } from '@vigencia/snvs/demo/demo-cases.ts'
import { reportDemoCases } from '@vigencia/snvs/demo/report-demo-cases.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'

/** The reporting service and the registry's stand-in, with the demo's cases at the end of their way. */
export interface ReportingDemo {
  /** Where the reporting service listens. */
  readonly url: string
  close(): Promise<void>
}

const LOOK_MS = 100
const MOST_TRIES = 5

type App = { request: (path: string, init: RequestInit) => Response | Promise<Response> }

export async function startReportingDemo(database: TestDatabase, today: string): Promise<ReportingDemo> {
  const { snvs } = await startTestStack({
    snvs: { DEMO: '1', SNVS_CONNECT_TIMEOUT_MS: '30000' },
    registry: {},
    own: true,
    database,
  })
  snvs.setNow(today)
  const { app, delivery } = snvs.service
  await delivery.start(0.5)
  const listening = await listen(app, { host: '127.0.0.1', port: 0, portSetting: 'SNVS_PORT' })
  const demo = { app, isOpen: async () => true }
  // one that a busy machine refuses is reported again, and none twice
  for (let tries = 0; tries < MOST_TRIES && (await countOfCases(app)) < DEMO_CASES.length; tries += 1)
    await reportDemoCases(demo, new AbortController().signal, () => {})
  while (await isUnderWay(app)) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  return {
    url: `http://127.0.0.1:${listening.port}`,
    async close() {
      await delivery.stop(5_000)
      await listening.drain(1_000)
      await snvs.close()
    },
  }
}

/** Whether a case, the sample or its result waits for the registry. */
async function isUnderWay(app: App) {
  for (const noun of ['cases', 'samples', 'results']) {
    const answer = await app.request(`/v1/snvs/${noun}`, { headers: { 'x-api-key': DEMO_KEY } })
    const { items } = (await answer.json()) as { items: { state: string }[] }
    if (items.some(({ state }) => state === 'queued' || state === 'sending')) return true
  }
  return false
}

async function countOfCases(app: App): Promise<number> {
  const answer = await app.request('/v1/snvs/cases', { headers: { 'x-api-key': DEMO_KEY } })
  return ((await answer.json()) as { total: number }).total
}
