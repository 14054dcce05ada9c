import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Client } from 'pg'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import {
  deliveryFixture,
  quickWire,
  type DeliveryFixture,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { claimCases } from './claim-cases.ts'
import { deliveryWorker, type DeliveryWorker } from './delivery-worker.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let owner: Client
beforeAll(async () => {
  fixture = await deliveryFixture()
  registry = await scriptedRegistry()
  owner = new Client({ connectionString: fixture.ownerUrl })
  await owner.connect()
})
const workers: DeliveryWorker[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.stop(5_000)))
})
afterAll(async () => {
  await owner.end()
  await registry.close()
  await fixture.close()
})

async function start(): Promise<DeliveryWorker> {
  const { pool, em, readClock, open, openCredentials } = fixture
  const worker = deliveryWorker({
    pool,
    logger: makeLogger('test', 'silent'),
    context: { em, readClock },
    wire: quickWire(registry.url),
    open,
    openCredentials,
    concurrency: 8,
    longestCall: 2_000,
    restored: false,
  })
  workers.push(worker)
  await worker.start()
  return worker
}

const until = (condition: () => Promise<void>) => vi.waitFor(condition, { timeout: 30_000, interval: 50 })
const states = async (desk: TestDesk) => (await desk.cases()).map(({ state }) => state)

/** Queued, and said so, in one transaction. */
async function report(desk: TestDesk): Promise<void> {
  const [id] = (await desk.queue(1)) as [string]
  await desk.run(async (work) => {
    await wakeWorkers(work, id)
    const change = await work.change('tenant', work.tenant.id)
    await change?.record({ change_type: 'update', change_description: 'Woken', affected_table: 'desks' })
  })
}

test('a report wakes a worker; what was queued before it started is found when it starts', async () => {
  const desk = await fixture.newDesk()
  await desk.queue(3)
  await start()
  await until(async () => expect(await states(desk)).toEqual(['reported', 'reported', 'reported']))
  await report(desk)
  await until(async () => expect(await states(desk)).toHaveLength(4))
  await until(async () => expect(new Set(await states(desk))).toEqual(new Set(['reported'])))
})

test('what a worker that died left under way is in doubt when the next one starts', async () => {
  const desk = await fixture.newDesk()
  await desk.queue(1)
  fixture.setNow('2026-01-01T12:00:00Z')
  await desk.run(async (work) => {
    await work.sql('update snvs.cases set due_at = $2 where tenant_id = $1', [work.tenant.id, work.now.toString()])
    await claimCases(work, { limit: 1, avoid: [], permit: () => 1 })
  })
  fixture.setNow(null)
  await start()
  await until(async () => expect(await states(desk)).toEqual(['in_doubt']))
})

test('a job that runs twice sends nothing twice', async () => {
  const desk = await fixture.newDesk()
  const before = registry.received.length
  for (let time = 0; time < 3; time++) await report(desk)
  await owner.query(
    `insert into jobs.job (name, data, policy) select name, data, policy from jobs.job where name = 'case-delivery'`,
  )
  await start()
  await start()
  await until(async () => expect(await states(desk)).toEqual(['reported', 'reported', 'reported']))
  expect(registry.received.length - before).toBe(3)
})

test('jobs carry ids and nothing else', async () => {
  const desk = await fixture.newDesk()
  await report(desk)
  const { rows } = await owner.query<{ data: object }>(
    "select data from jobs.job where name in ('case-delivery', 'case-sweep')",
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { data } of rows)
    for (const [name, value] of Object.entries(data)) {
      expect(['tenant_id', 'case_id']).toContain(name)
      expect(value).toMatch(/^[0-9a-f-]{36}$/)
    }
})

test('a desk that is opened is swept every minute', async () => {
  const desk = await fixture.newDesk()
  const { rows } = await owner.query("select key, cron from jobs.schedule where name = 'case-sweep' and key = $1", [
    desk.tenant.id,
  ])
  expect(rows).toEqual([{ key: desk.tenant.id, cron: '* * * * *' }])
})
