import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RegistryWire } from '../registry/registry-wire.ts'
import { deliveryFixture, type DeliveryFixture } from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { RegistryBook } from '@vigencia/testing/stack/scripted-registry.ts'
import { sulkyWire } from '@vigencia/testing/fixtures/cases/sulky-wire.ts'
import { claimCases } from './claim-cases.ts'

let fixture: DeliveryFixture
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())

/** The same wire, on which each call stays for a while, and how many there were at once. */
function watched(wire: RegistryWire): RegistryWire & { most: () => number } {
  let [now, most] = [0, 0]
  return {
    ...wire,
    most: () => most,
    async report(...call) {
      most = Math.max(most, (now += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      now -= 1
      return wire.report(...call)
    },
  }
}

test('there are never more calls on the wire than it has places: not by re-sends, nor by attempts that are found', async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  const desk = await fixture.newDesk({ 307: 90 })
  await desk.queue(14)
  // a worker that has died leaves six under way, each of which is sent once more
  await desk.run((work) => claimCases(work, { limit: 6, avoid: [], capacity: (_, wanted) => wanted }))
  fixture.setNow('2026-11-22T12:10:00Z')
  const wire = watched(sulkyWire(new RegistryBook(), (nth) => (nth % 2 === 0 ? 'well' : 'lost_after')))
  const sender = fixture.worker(wire, { concurrency: 3 })
  await sender.sweep(desk.tenant.id)
  await vi.waitFor(() => expect(sender.isIdle).toBe(true), { timeout: 15_000, interval: 10 })
  expect(wire.most()).toBe(3)
  for (const { state } of await desk.cases()) expect(['reported', 'adopted', 'in_doubt']).toContain(state)
  expect(sender.figures.sent).toBeGreaterThan(14)
  await sender.stop(1_000)
})
