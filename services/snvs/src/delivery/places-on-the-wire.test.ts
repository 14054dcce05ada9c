import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RegistryWire } from '../registry/registry-wire.ts'
import { deliveryFixture, type DeliveryFixture } from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { RegistryBook } from '@vigencia/testing/stack/scripted-registry.ts'
import { sulkyWire } from '@vigencia/testing/fixtures/cases/sulky-wire.ts'

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
      await new Promise((resolve) => setTimeout(resolve, 100))
      now -= 1
      return wire.report(...call)
    },
  }
}

test('there are never more calls on the wire than it has places, and all of them are used in full flow', async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  const desk = await fixture.newDesk()
  await desk.queue(24)
  const wire = watched(sulkyWire(new RegistryBook(), () => 'well'))
  const sender = fixture.worker(wire, { concurrency: 3 })
  await sender.sweep(desk.tenant.id)
  await vi.waitFor(() => expect(sender.isIdle).toBe(true), { timeout: 30_000, interval: 10 })
  expect(wire.most()).toBe(3)
  expect(new Set((await desk.cases()).map(({ state }) => state))).toEqual(new Set(['reported']))
  await sender.stop(1_000)
})
