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
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'

const REPORTS = 24
/** Short enough to wait for, and long enough for a machine that is busy. */
const ANSWER_WITHIN_MS = 1_000

/** What a gateway does in an outage, and whether it pauses the queue because nothing reached the registry. */
const OUTAGES: Readonly<Record<string, { readonly handling: Handling; readonly pauses: string | null }>> = {
  '503 page': { handling: { status: 503, body: '<html>Unavailable</html>', type: 'text/html' }, pauses: null },
  '500': { handling: { status: 500, body: '' }, pauses: null },
  'time-out': { handling: 'silent', pauses: null },
  reset: { handling: 'reset', pauses: null },
  '403 Authentication failed': { handling: { status: 403, body: 'Authentication failed' }, pauses: 'gateway' },
  '403 Authentication parameters missing': {
    handling: { status: 403, body: 'Authentication parameters missing' },
    pauses: 'gateway',
  },
  '404 No Mapping Rule matched': { handling: { status: 404, body: 'No Mapping Rule matched' }, pauses: 'gateway' },
  '429 Usage limit exceeded': { handling: { status: 429, body: 'Usage limit exceeded' }, pauses: null },
}
const KINDS = Object.keys(OUTAGES)

/** How long an outage lasts, and how far the clock moves at once. */
const LENGTHS = {
  '30 seconds': { seconds: 30, step: 5 },
  '5 minutes': { seconds: 300, step: 10 },
  '2 days': { seconds: 2 * 86_400, step: 1_800 },
}
const SHORT = KINDS.map((kind) => [kind, '30 seconds'] as const)
const FULL = KINDS.flatMap((kind) =>
  (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).map((one) => [kind, one] as const),
)

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let gateway: ScriptedGateway
let desk: TestDesk
let sender: Sender
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  registry = await scriptedRegistry()
  // what is sent twice is there twice
  registry.book.duplicateCheck = false
  gateway = await scriptedGateway(registry.url)
  desk = await fixture.newDesk()
  sender = fixture.worker(quickWire(gateway.url, { answerWithin: ANSWER_WITHIN_MS }))
})
afterEach(async () => {
  await sender.stop(5_000)
  await gateway.close()
  await registry.close()
})

/** The clock moves on, and the sender is woken as by its timers and jobs. */
async function pass(seconds: number, step: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += step) {
    fixture.setNow(fixture.readClock().add({ seconds: step }).toString())
    sender.wake(desk.tenant.id)
    await idle()
  }
}
const idle = () => vi.waitFor(() => expect(sender.isIdle).toBe(true), { timeout: proofTime.timeout, interval: 5 })

async function count(): Promise<Record<'queued' | 'in_doubt' | 'reported', number>> {
  const cases = await desk.cases()
  const of = (state: string) => cases.filter((one) => one.state === state).length
  const counted = { queued: of('queued'), in_doubt: of('in_doubt'), reported: of('reported') }
  expect(counted.queued + counted.in_doubt + counted.reported, 'a case in another state').toBe(cases.length)
  return counted
}

/** Every attempt that is written down was one call, and no person is twice at the registry. */
async function mustBeOneCallEach(): Promise<number> {
  const [row] = await desk.rows<{ attempts: number }>(
    'select count(*)::integer as attempts from snvs.attempts where tenant_id = $1',
    [desk.tenant.id],
  )
  const attempts = Number(row?.attempts)
  expect(gateway.came.posts).toBe(attempts)
  const documents = registry.book.cases.map(({ document }) => document)
  expect(new Set(documents).size).toBe(documents.length)
  return attempts
}

/** 24 reports into an outage; what is in doubt and waits at its end, and a minute after. */
async function liveThrough(kind: string, length: keyof typeof LENGTHS, before: number) {
  const { handling, pauses } = OUTAGES[kind] as (typeof OUTAGES)[string]
  const { seconds, step } = LENGTHS[length]
  if (before > 0) {
    await desk.queue(before)
    await pass(1, 1)
    expect(await count()).toMatchObject({ reported: before })
  }
  gateway.handling = handling
  await desk.queue(REPORTS)
  await pass(seconds, step)
  const during = await count()
  expect(await desk.paused()).toBe(pauses)
  gateway.handling = 'pass'
  // whoever paused it has to be told that it works again
  if (pauses !== null) await desk.resume()
  await pass(60, 10)
  const after = await count()
  return { during, after, attempts: await mustBeOneCallEach() }
}

describe('an outage of the gateway is not charged to each case that meets it', () => {
  test.each(proofSize<readonly (readonly [string, keyof typeof LENGTHS])[]>({ short: SHORT, full: FULL }))(
    '%s for %s, from rest: none is in doubt, and all are reported a minute after',
    proofTime,
    async (kind, length) => {
      const { during, after, attempts } = await liveThrough(kind, length, 0)
      expect(during).toEqual({ queued: REPORTS, in_doubt: 0, reported: 0 })
      expect(after).toEqual({ queued: 0, in_doubt: 0, reported: REPORTS })
      const facts = { 'in doubt': 0, queued: during.queued, 'reported a minute after': after.reported, attempts }
      recordProof({ part: `${kind}, ${length}, from rest`, size: `${REPORTS} reports`, seed: null, facts })
    },
  )

  test.each(proofSize<readonly (readonly [string, keyof typeof LENGTHS])[]>({ short: SHORT.slice(0, 2), full: FULL }))(
    '%s for %s, where the last answer was good: at most one is in doubt',
    proofTime,
    async (kind, length) => {
      const { during, after, attempts } = await liveThrough(kind, length, 3)
      expect(during.in_doubt).toBeLessThanOrEqual(1)
      expect(during.queued + during.in_doubt).toBe(REPORTS)
      expect(after).toEqual({ queued: 0, in_doubt: during.in_doubt, reported: REPORTS + 3 - during.in_doubt })
      const facts = {
        'in doubt': during.in_doubt,
        queued: during.queued,
        'reported a minute after': after.reported - 3,
        attempts,
      }
      recordProof({ part: `${kind}, ${length}, after good answers`, size: `${REPORTS} reports`, seed: null, facts })
    },
  )
})

test(
  'whatever outages follow each other, every attempt is one call, and none is lost or doubled',
  proofTime,
  async () => {
    const stories = proofSize({ short: 3, full: 100 })
    const facts = { outages: 0, attempts: 0, in_doubt: 0, reported: 0 }
    for (let story = 0; story < stories; story++) {
      const chance = chanceFrom(proofSeed() + story)
      desk = await fixture.newDesk()
      for (let outage = 0; outage < 6; outage++) {
        // silence takes its real time, so it is left to the tests above
        const kinds = KINDS.filter((kind) => kind !== 'time-out')
        const kind = kinds[Math.floor(chance() * kinds.length)] as string
        gateway.handling = chance() < 0.4 ? 'pass' : (OUTAGES[kind] as (typeof OUTAGES)[string]).handling
        facts.outages += gateway.handling === 'pass' ? 0 : 1
        await desk.queue(1 + Math.floor(chance() * 8))
        await pass(5 + Math.floor(chance() * 90), 5)
        if ((await desk.paused()) !== null) await desk.resume()
      }
      gateway.handling = 'pass'
      await pass(120, 10)
      const { queued, in_doubt, reported } = await count()
      expect(queued, `seed ${proofSeed() + story}`).toBe(0)
      expect(in_doubt, `seed ${proofSeed() + story}`).toBeLessThanOrEqual(6)
      facts.attempts += await mustBeOneCallEach()
      facts.in_doubt += in_doubt
      facts.reported += reported
      gateway.came.posts = 0
      registry.book.cases.length = 0
    }
    recordProof({ part: 'outages that follow each other', size: `${stories} stories`, seed: proofSeed(), facts })
  },
)
