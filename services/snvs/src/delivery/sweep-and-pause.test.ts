import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { resumeQueue } from '../queue/resume-queue.ts'
import {
  deliveryFixture,
  quickWire,
  type DeliveryFixture,
  type Sender,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { claimCases } from './claim-cases.ts'
import { concludeAttempts } from './conclude-attempts.ts'
import type { Answered, CaseEnding } from './ending.ts'
import type { Claimed } from './in-flight.ts'
import { pauseDesk } from './pause-desk.ts'

let fixture: DeliveryFixture
let registry: ScriptedRegistry
let desk: TestDesk
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  registry = await scriptedRegistry()
  desk = await fixture.newDesk()
})
const workers: Sender[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.stop(5_000)))
  await registry.close()
})

function worker(more: Parameters<DeliveryFixture['worker']>[1] = {}): Sender {
  const made = fixture.worker(quickWire(registry.url), more)
  workers.push(made)
  return made
}
const idle = (one: Sender) => vi.waitFor(() => expect(one.isIdle).toBe(true), { timeout: 30_000, interval: 10 })
const states = async () => (await desk.cases()).map(({ state }) => state)
const claim = (limit = 10) => desk.run((work) => claimCases(work, { limit, avoid: [], permit: () => limit }))

const answerTo = (sent: Claimed | undefined, ending: CaseEnding): Answered => ({
  sent: sent as Claimed,
  ending,
  around: { mayResend: true, chance: 0 },
})

describe('an attempt that nobody ended', () => {
  test('is in doubt once no worker can live that still waits for it, and not before', async () => {
    await desk.queue(1)
    await claim()
    const one = worker({ longestCall: 35_000 })
    fixture.setNow('2026-11-22T12:02:05Z')
    await one.sweep(desk.tenant.id)
    await idle(one)
    expect(await states()).toEqual(['sending'])
    fixture.setNow('2026-11-22T12:02:05.000001Z')
    await one.sweep(desk.tenant.id)
    await idle(one)
    expect(await states()).toEqual(['in_doubt'])
    expect(registry.received).toHaveLength(0)
  })

  test('has an end already when its worker comes back with an answer: that is not written', async () => {
    await desk.queue(1)
    const [sent] = (await claim()).claimed
    fixture.setNow('2026-11-22T13:00:00Z')
    await worker().sweep(desk.tenant.id)
    const ending = { verdict: { kind: 'accepted', id_caso: 5 }, way: 'good', http_status: 200, answer: null } as const
    const [late] = await desk.run((work) => concludeAttempts(work, [answerTo(sent, ending)]))
    expect(late?.state).toBe('late')
    expect(await desk.cases()).toMatchObject([{ state: 'in_doubt', id_caso: null }])
  })

  test('that was held up too long before the wire is not begun', async () => {
    await desk.queue(1)
    const one = worker({
      open: (...payload) => {
        fixture.setNow('2026-11-22T12:00:31Z')
        return fixture.open(...payload)
      },
    })
    one.wake(desk.tenant.id)
    await vi.waitFor(async () => expect((await desk.cases())[0]?.attempt_count).toBe(1), { timeout: 30_000 })
    await idle(one)
    expect(await states()).toEqual(['queued'])
    expect(registry.received).toHaveLength(0)
  })
})

test('a case that nobody was woken for is found by the sweep', async () => {
  await desk.queue(2)
  const one = worker()
  await one.sweep(desk.tenant.id)
  await idle(one)
  expect(await states()).toEqual(['reported', 'reported'])
})

test('what comes due later is sent then, and not before', async () => {
  fixture.setNow(null)
  const due = fixture.readClock().add({ milliseconds: 600 })
  await desk.queue(1, 60_000_000, { due_at: due })
  const one = worker()
  one.wake(desk.tenant.id)
  await idle(one)
  expect(registry.received).toHaveLength(0)
  await vi.waitFor(async () => expect(await states()).toEqual(['reported']), { timeout: 30_000, interval: 20 })
})

test('cases are taken in the order in which they come due, however many there are', async () => {
  const ids = await desk.queue(5)
  const first = await claim(2)
  expect(first.claimed.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect(first.isFull).toBe(true)
  const rest = await claim(10)
  expect(rest.claimed.map(({ id }) => id)).toEqual(ids.slice(2))
  expect((await claim()).claimed).toEqual([])
})

test('a queue that is paused gives nothing away, and goes on where it was resumed', async () => {
  await desk.queue(2)
  await desk.run((work) => pauseDesk(work, 'credentials', null))
  const one = worker()
  one.wake(desk.tenant.id)
  await idle(one)
  expect(await states()).toEqual(['queued', 'queued'])
  await desk.resume()
  one.wake(desk.tenant.id)
  await idle(one)
  expect(await states()).toEqual(['reported', 'reported'])
})

test('a refusal of credentials that were changed meanwhile pauses nothing', async () => {
  await desk.queue(1)
  registry.act = () => {
    fixture.setNow('2026-11-22T12:00:10Z')
    return { status: 401, body: '' }
  }
  await claimAndChange()
  expect(await desk.paused()).toBeNull()
  expect(await states()).toEqual(['queued'])

  /** The desk is set anew while the attempt is under way. */
  async function claimAndChange(): Promise<void> {
    const [sent] = (await claim()).claimed
    fixture.setNow('2026-11-22T12:00:05Z')
    await desk.resume()
    const ending = { verdict: { kind: 'auth', by: 'registry' }, way: 'good', http_status: 401, answer: null } as const
    await desk.run((work) => concludeAttempts(work, [answerTo(sent, ending)]))
  }
})

describe('after a restore from backup', () => {
  test('everything unsent is held, what was under way is in doubt, and nothing is sent until it is released', async () => {
    await desk.queue(3)
    await claim(1)
    const one = worker({ restored: true })
    one.wake(desk.tenant.id)
    await idle(one)
    const cases = await desk.cases()
    expect(cases.map(({ state, held_because }) => [state, held_because])).toEqual([
      ['in_doubt', null],
      ['held', 'restored'],
      ['held', 'restored'],
    ])
    expect(await desk.paused()).toBe('restored')
    expect(registry.received).toHaveLength(0)
    await desk.run((work) => resumeQueue(work, {}))
    one.wake(desk.tenant.id)
    await idle(one)
    expect(await states()).toEqual(['in_doubt', 'reported', 'reported'])
  })
})

test('a case that cannot even be taken delays no other', async () => {
  const [poison] = (await desk.queue(6)) as [string]
  // its next attempt has a number that is taken
  await desk.run(async (work) => {
    await work.sql(
      `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, ended_at, verdict, content)
         values ($1, $2, 1, 1, 'stand_in', $3, $3, 'transient', $4)`,
      [desk.tenant.id, poison, work.now.toString(), Buffer.alloc(32)],
    )
    const change = await work.change('case', poison)
    await change?.record({ change_type: 'update', change_description: 'Poisoned', affected_table: 'attempts' })
  })
  const one = worker()
  one.wake(desk.tenant.id)
  await vi.waitFor(
    async () => {
      const states = (await desk.cases()).map(({ id, state }) => (id === poison ? 'poison' : state))
      expect(states.toSorted()).toEqual(['poison', ...Array.from({ length: 5 }, () => 'reported')])
    },
    { timeout: 30_000, interval: 50 },
  )
  expect((await desk.cases()).find(({ id }) => id === poison)?.state).toBe('queued')
})
