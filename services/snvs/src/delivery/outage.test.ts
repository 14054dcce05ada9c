import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  deliveryFixture,
  quickWire,
  type DeliveryFixture,
  type Sender,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedGateway, type Handling, type ScriptedGateway } from '@vigencia/testing/stack/scripted-gateway.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'

const START = '2026-11-22T12:00:00Z'
const PAGE: Handling = { status: 503, body: '<html>Service Unavailable</html>', type: 'text/html' }

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let gateway: ScriptedGateway
let desk: TestDesk
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  fixture.setNow(START)
  registry = await scriptedRegistry()
  gateway = await scriptedGateway(registry.url)
  desk = await fixture.newDesk()
})
const senders: Sender[] = []
afterEach(async () => {
  await Promise.all(senders.splice(0).map((one) => one.stop(5_000)))
  await gateway.close()
  await registry.close()
})

function sender(): Sender {
  const made = fixture.worker(quickWire(gateway.url))
  senders.push(made)
  return made
}
const idle = (one: Sender) => vi.waitFor(() => expect(one.isIdle).toBe(true), { timeout: 30_000, interval: 5 })
/** So many seconds later, with the sender woken as by a timer or a job. */
async function later(one: Sender, seconds: number, ...desks: TestDesk[]): Promise<void> {
  fixture.setNow(
    fixture
      .readClock()
      .add({ milliseconds: seconds * 1000 })
      .toString(),
  )
  for (const { tenant } of desks.length > 0 ? desks : [desk]) one.wake(tenant.id)
  await idle(one)
}
async function states(of: TestDesk = desk): Promise<Record<string, number>> {
  const all = await of.cases()
  return Object.fromEntries([...Map.groupBy(all, ({ state }) => state)].map(([state, some]) => [state, some.length]))
}

describe('24 reports into an outage of the gateway', () => {
  test('put none in doubt where the circuit was at rest, and are reported soon after', async () => {
    gateway.handling = PAGE
    await desk.queue(24)
    const one = sender()
    for (let second = 0; second < 300; second += 10) await later(one, 10)
    expect(await states()).toEqual({ queued: 24 })
    expect(gateway.came.posts).toBe(0)
    gateway.handling = 'pass'
    await later(one, 30)
    expect(await states()).toEqual({ reported: 24 })
    expect(gateway.came.posts).toBe(24)
  })

  test('put one in doubt at the most where the last answer was good', async () => {
    const one = sender()
    await desk.queue(5)
    await later(one, 0)
    gateway.handling = PAGE
    await desk.queue(24)
    for (let second = 0; second < 300; second += 10) await later(one, 10)
    expect(await states()).toEqual({ reported: 5, in_doubt: 1, queued: 23 })
    gateway.handling = 'pass'
    await later(one, 30)
    expect(await states()).toEqual({ reported: 28, in_doubt: 1 })
  })

  test('are asked for less and less often, and never by a case', async () => {
    gateway.handling = 'reset'
    await desk.queue(24)
    const one = sender()
    for (let second = 0; second < 300; second += 2) await later(one, 2)
    // in seconds from the first: 0, 2, 6, 14, 30, then every thirty
    expect(gateway.came).toEqual({ posts: 0, gets: 13 })
  })
})

test.each<[string, Handling, string]>([
  ['401', { status: 401, body: '' }, 'credentials'],
  ['403 Authentication failed', { status: 403, body: 'Authentication failed' }, 'gateway'],
  ['403 Authentication parameters missing', { status: 403, body: 'Authentication parameters missing' }, 'gateway'],
  ['404 No Mapping Rule matched', { status: 404, body: 'No Mapping Rule matched' }, 'gateway'],
])('%s never reached the registry: the queue is paused and nothing is in doubt', async (_, handling, because) => {
  gateway.handling = handling
  await desk.queue(24)
  const one = sender()
  for (let second = 0; second < 60; second += 10) await later(one, 10)
  expect(await states()).toEqual({ queued: 24 })
  expect(await desk.paused()).toBe(because)
  expect(gateway.came.posts).toBe(1)
})

test('three doubts in a row, each after a good probe, pause their tenants, and no other', async () => {
  const other = await fixture.newDesk()
  registry.act = () => ({ status: 500, body: '' })
  await desk.queue(6)
  const one = sender()
  for (let second = 0; second < 30; second += 5) await later(one, 5)
  expect(await states()).toEqual({ in_doubt: 3, queued: 3 })
  expect(await desk.paused()).toBe('registry')
  registry.act = () => 'well'
  await other.queue(2)
  await later(one, 60, other, desk)
  expect(await states(other)).toEqual({ reported: 2 })
  expect(await states()).toEqual({ in_doubt: 3, queued: 3 })
})
