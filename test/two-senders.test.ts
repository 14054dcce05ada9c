import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { deliveryFixture, quickWire, type DeliveryFixture } from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'

let fixture: DeliveryFixture
let registry: ScriptedRegistry
beforeAll(async () => {
  fixture = await deliveryFixture(24)
  registry = await scriptedRegistry()
  // what is sent twice is there twice
  registry.book.duplicateCheck = false
})
afterAll(async () => {
  await registry.close()
  await fixture.close()
})

test('two senders on one queue send each case once', proofTime, async () => {
  const count = proofSize({ short: 200, full: 10_000 })
  const desk = await fixture.newDesk()
  await desk.queue(count)
  const senders = [1, 2].map(() => fixture.worker(quickWire(registry.url, { answerWithin: 10_000 })))
  for (const sender of senders) sender.wake(desk.tenant.id)
  await vi.waitFor(() => expect(senders.every(({ isIdle }) => isIdle)).toBe(true), {
    timeout: proofTime.timeout,
    interval: 50,
  })
  await Promise.all(senders.map((sender) => sender.stop(5_000)))
  const cases = await desk.cases()
  expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(['reported']))
  expect(cases.every(({ attempt_count }) => attempt_count === 1)).toBe(true)
  expect(registry.received).toHaveLength(count)
  expect(new Set(registry.book.cases.map(({ document }) => document)).size).toBe(count)
  const [one, other] = senders.map(({ figures }) => figures.sent) as [number, number]
  expect(one + other).toBe(count)
  expect(Math.min(one, other)).toBeGreaterThan(0)
  const facts = { 'by the one': one, 'by the other': other }
  recordProof({ part: 'two senders, no case sent twice', size: `${count} cases`, seed: null, facts })
})
