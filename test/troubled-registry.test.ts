import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { resumeQueue } from '@vigencia/snvs/case-desk/resume-queue.ts'
import { resolveCase } from '@vigencia/snvs/cases/resolve-case.ts'
import {
  deliveryGround,
  quickWire,
  type DeliveryGround,
  type TestDesk,
} from '@vigencia/snvs/testing/delivery-ground.ts'
import { scriptedRegistry, type Act, type ScriptedRegistry } from '@vigencia/snvs/testing/scripted-registry.ts'
import type { Dispatcher } from '@vigencia/snvs/delivery/dispatcher.ts'

let ground: DeliveryGround
let registry: ScriptedRegistry
beforeAll(async () => {
  ground = await deliveryGround(24)
  registry = await scriptedRegistry()
})
afterAll(async () => {
  await registry.close()
  await ground.close()
})

/** Of a hundred sends: 20 fall silent after the commit, 10 fail, 5 meet a 401. By the person, so that a seed replays. */
function trouble(seed: number): ScriptedRegistry['act'] {
  const sends = new Map<string, number>()
  return ({ document }) => {
    const nth = (sends.get(document) ?? 0) + 1
    sends.set(document, nth)
    const chance = chanceFrom(seed + Number(document) * 31 + nth * 7919)()
    if (chance < 0.2) return 'silent_after'
    if (chance < 0.25) return 'reset_before'
    if (chance < 0.3) return { status: 500, body: 'no' }
    return chance < 0.35 ? ({ status: 401, body: '' } satisfies Act) : 'well'
  }
}

/** Sends until nothing is queued; a queue that a 401 has paused is resumed. Answers how often. */
async function sendAll(desk: TestDesk, senders: readonly Dispatcher[]): Promise<number> {
  let resumed = 0
  const start = ground.readClock()
  for (let round = 1; (await desk.cases()).some(({ state }) => state === 'queued' || state === 'held'); round++) {
    if ((await desk.paused()) !== null) {
      await desk.run((work) => resumeQueue(work, {}))
      resumed += 1
    }
    ground.setNow(start.add({ minutes: 30 * round }).toString())
    for (const sender of senders) sender.wake(desk.tenant.id)
    await vi.waitFor(() => expect(senders.every(({ isIdle }) => isIdle)).toBe(true), {
      timeout: proofTime.timeout,
      interval: 20,
    })
  }
  return resumed
}

test(
  'reports through a registry in trouble: none lost, none doubled, and each is linked to its own in the end',
  proofTime,
  async () => {
    const count = proofSize({ short: 200, full: 1_000 })
    registry.act = trouble(proofSeed())
    const desk = await ground.newDesk()
    await desk.queue(count, 20_000_000)
    const senders = [1, 2].map(() =>
      ground.worker(quickWire(registry.url, { answerWithin: 1_000 }), { longestCall: 60_000 }),
    )
    const resumed = await sendAll(desk, senders)

    const documentOf = new Map(
      (
        await desk.rows<{ id: string; source_reference: string }>(
          'select id, source_reference from snvs.cases where tenant_id = $1',
          [desk.tenant.id],
        )
      ).map(({ id, source_reference }) => [id, source_reference]),
    )
    const remote = (id: string) => registry.book.cases.filter(({ document }) => document === documentOf.get(id))
    const cases = await desk.cases()
    const inDoubt = cases.filter(({ state }) => state === 'in_doubt').length
    for (const { id, state, id_caso } of cases) {
      expect(['reported', 'in_doubt']).toContain(state)
      if (state === 'reported') expect(remote(id).map((one) => one.id)).toEqual([id_caso])
      else expect(remote(id).length).toBeLessThanOrEqual(1)
    }

    // a person looks each of them up, until the machine is quick enough to leave no more
    registry.act = () => 'well'
    const doubtful = async () => (await desk.cases()).filter(({ state }) => state === 'in_doubt')
    for (let doubts = await doubtful(); doubts.length > 0; doubts = await doubtful()) {
      for (const { id } of doubts) {
        const [found] = remote(id)
        const resolution = found === undefined ? 'was_not_sent' : 'was_sent'
        await desk.run((work) => resolveCase(work, { case_id: id, resolution, id_caso: found?.id ?? null }))
      }
      await sendAll(desk, senders)
    }
    await Promise.all(senders.map((sender) => sender.stop(5_000)))

    const after = await desk.cases()
    expect(registry.book.cases).toHaveLength(count)
    for (const { id, state, id_caso } of after) {
      expect(state).toBe('reported')
      expect(remote(id).map((one) => one.id)).toEqual([id_caso])
    }
    const facts = { 'in doubt before somebody looked': inDoubt, 'resumed after a 401': resumed }
    expect(Math.min(...Object.values(facts))).toBeGreaterThan(0)
    recordProof({ part: 'a registry in trouble', size: `${count} reports`, seed: proofSeed(), facts })
  },
)
