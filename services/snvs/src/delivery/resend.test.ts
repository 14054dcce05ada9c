import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  deliveryFixture,
  quickWire,
  type DeliveryFixture,
  type Sender,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { pauseDesk } from './pause-desk.ts'

const WINDOW = { 307: 90 }

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let desk: TestDesk
let sender: Sender
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  registry = await scriptedRegistry()
  desk = await fixture.newDesk(WINDOW)
  sender = fixture.worker(quickWire(registry.url))
})
afterEach(async () => {
  await sender.stop(5_000)
  await registry.close()
})

const idle = () => vi.waitFor(() => expect(sender.isIdle).toBe(true), { timeout: 30_000, interval: 5 })
async function later(seconds: number): Promise<void> {
  fixture.setNow(fixture.readClock().add({ seconds }).toString())
  await sender.sweep(desk.tenant.id)
  await idle()
}
/** One case in doubt that waits for its re-send. */
async function doubt(): Promise<string> {
  const [id] = (await desk.queue(1)) as [string]
  registry.act = () => ({ status: 500, body: '' })
  await later(0)
  registry.act = () => 'well'
  expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', resend_due: '2026-11-22 12:01:00+00' }])
  return id
}

describe('a re-send that a duplicate window allows', () => {
  test('goes after a minute, not before, after a probe of its own, and alone', async () => {
    await doubt()
    const probes = () => registry.headers.length - registry.received.length
    await later(59)
    expect(registry.received).toHaveLength(1)
    await desk.queue(3)
    const before = probes()
    let most = 0
    let now = 0
    registry.act = ({ nth }) => {
      now = nth === 2 ? 0 : now + 1
      most = Math.max(most, now)
      return 'well'
    }
    await later(1)
    expect(probes()).toBeGreaterThan(before)
    expect(JSON.parse(registry.received[1] as string)).toEqual(JSON.parse(registry.received[0] as string))
    expect((await desk.cases()).map(({ state }) => state)).toEqual(['reported', 'reported', 'reported', 'reported'])
    expect(registry.received).toHaveLength(5)
  })

  test('does not go while nothing answers, and a registry that fails puts it off', async () => {
    await doubt()
    registry.codes = () => ({ status: 503, body: '' })
    for (let minute = 0; minute < 5; minute++) await later(60)
    expect(registry.received).toHaveLength(1)
    registry.codes = () => ({ status: 200, body: '[]' })
    await later(60)
    expect(await desk.cases()).toMatchObject([{ state: 'reported', resend_due: null, attempt_count: 2 }])
  })

  test('is one, whatever it is answered: then the case is for a person', async () => {
    await doubt()
    registry.act = () => ({ status: 500, body: '' })
    for (let minute = 0; minute < 5; minute++) await later(60)
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', resend_due: null, attempt_count: 2 }])
    expect(registry.received).toHaveLength(2)
  })

  test('waits while the queue is paused, and is given up when the window ends', async () => {
    await doubt()
    await desk.run((work) => pauseDesk(work, 'registry', null))
    await later(3_600)
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', attempt_count: 1 }])
    await later(90 * 86_400)
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', resend_due: null, attempt_count: 1 }])
  })

  test('is given up after a restore', async () => {
    await doubt()
    const restored = fixture.worker(quickWire(registry.url), { restored: true })
    await restored.sweep(desk.tenant.id)
    await vi.waitFor(() => expect(restored.isIdle).toBe(true), 30_000)
    await restored.stop(1_000)
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', resend_due: null, attempt_count: 1 }])
  })

  test('is given up where the window is taken away', async () => {
    await doubt()
    await desk.run(async (work) => {
      await work.sql("update snvs.desks set duplicate_windows = '{}' where tenant_id = $1", [work.tenant.id])
      const change = await work.change('tenant', work.tenant.id)
      const new_values = { duplicate_windows: {} }
      await change?.record({ change_type: 'set_desk', change_description: 'x', affected_table: 'desks', new_values })
    })
    await later(60)
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', resend_due: null, attempt_count: 1 }])
    expect(registry.received).toHaveLength(1)
  })
})
