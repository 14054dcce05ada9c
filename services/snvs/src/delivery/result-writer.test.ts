import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  deliveryFixture,
  type DeliveryFixture,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import type { Permit } from '../registry/registry-circuits.ts'
import { ResultWriter } from './result-writer.ts'
import { claimCases } from './claim-cases.ts'
import { CASES } from './cases-traffic.ts'
import type { Answered, CaseEnding, Concluded } from './ending.ts'
import type { Claimed } from './in-flight.ts'

let fixture: DeliveryFixture
let desk: TestDesk
let sent: readonly Claimed[]
let answers: ResultWriter<Claimed, CaseEnding>
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  desk = await fixture.newDesk()
  await desk.queue(5)
  const all = { limit: 5, avoid: [], permit: () => 5 }
  sent = (await desk.run((work) => claimCases(work, all))).claimed
  answers = new ResultWriter(fixture.inJob, CASES)
})

type Answer = Answered<Claimed>

/** One answer for each attempt, all at once: the first is written, and the others while it is. */
function concludeAll(change: (answered: Answer, index: number) => Answer = (one) => one): Promise<Concluded>[] {
  return sent.map((one, index) => {
    const ending = {
      verdict: { kind: 'accepted', id_caso: index + 1 },
      way: 'good',
      http_status: 200,
      answer: null,
    } as const
    const answered = { sent: one, ending, around: { mayResend: true, chance: 0 } }
    return answers.conclude(desk.tenant, change(answered, index))
  })
}
const states = async () => {
  const found = new Map((await desk.cases()).map(({ id, state, id_caso }) => [id, `${state} ${id_caso}`]))
  return sent.map(({ id }) => found.get(id))
}

test('answers that come together are written down together, each to its own case', async () => {
  const concluded = await Promise.all(concludeAll())
  expect(concluded.map(({ state }) => state)).toEqual(sent.map(() => 'reported'))
  expect(await states()).toEqual(['reported 1', 'reported 2', 'reported 3', 'reported 4', 'reported 5'])
})

test('an answer that cannot be written down spoils none of those that come with it', async () => {
  const poisoned = concludeAll((one, index) =>
    index === 2 ? { ...one, ending: { ...one.ending, http_status: 2 ** 40 } } : one,
  )
  const ends = await Promise.allSettled(poisoned)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(await states()).toEqual(['reported 1', 'reported 2', 'sending null', 'reported 4', 'reported 5'])
})

test('a case that somebody holds keeps no other answer waiting, and gets its own when it is let go', async () => {
  const letGo = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holder = desk.run(async (work) => {
    await work.change('case', sent[2]?.id as string)
    held.resolve()
    await letGo.promise
  })
  await held.promise
  const concluding = concludeAll()
  const others = concluding.filter((_, index) => index !== 2)
  expect((await Promise.all(others)).map(({ state }) => state)).toEqual(others.map(() => 'reported'))
  expect((await states())[2]).toBe('sending null')
  letGo.resolve()
  await holder
  expect((await concluding[2])?.state).toBe('reported')
  expect((await states())[2]).toBe('reported 3')
})

test('an answer to an attempt that its case no longer stands at is late, and those with it are not', async () => {
  const behind = (one: Answer, index: number) =>
    index === 1 ? { ...one, sent: { ...one.sent, fence: one.sent.fence - 1 } } : one
  const concluded = await Promise.all(concludeAll(behind))
  expect(concluded.map(({ state }) => state)).toEqual(['reported', 'late', 'reported', 'reported', 'reported'])
  expect((await states())[1]).toBe('sending null')
})

afterEach(() => fixture.setNow(null))

test('of two duplicates of one number that come together only one can be our own send', async () => {
  fixture.setNow('2026-11-22T12:00:00Z')
  desk = await fixture.newDesk({ 307: 90 })
  await desk.queue(3)
  const claim = (permit: Permit) => desk.run((work) => claimCases(work, { limit: 3, avoid: [], permit: () => permit }))
  sent = (await claim(3)).claimed
  await Promise.all(concludeAll((one) => ({ ...one, ending: { ...one.ending, verdict: { kind: 'unknown' } } })))
  fixture.setNow('2026-11-22T12:01:00Z')
  sent = [...(await claim('alone')).claimed, ...(await claim('alone')).claimed, ...(await claim('alone')).claimed]
  expect(sent.map(({ repeats }) => repeats)).toEqual([1, 1, 1])
  const duplicate = { kind: 'duplicate', id_caso: 77 } as const
  const ends = await Promise.all(concludeAll((one) => ({ ...one, ending: { ...one.ending, verdict: duplicate } })))
  expect(ends.map(({ state }) => state).toSorted()).toEqual(['in_doubt', 'in_doubt', 'reported'])
})
