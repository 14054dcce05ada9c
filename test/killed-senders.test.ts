import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import {
  deliveryFixture,
  type DeliveryFixture,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { Mortal, type Fate } from '@vigencia/testing/fixtures/cases/mortal-sender.ts'
import { RegistryBook } from '@vigencia/testing/stack/scripted-registry.ts'
import { sulkyWire, type Mood } from '@vigencia/testing/fixtures/cases/sulky-wire.ts'

let fixture: DeliveryFixture
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())

const CASES = 3
const LIVES = 4
/** Beyond the reach of any await of a life, so that some lives end by themselves. */
const AWAITS = 40
/** Senders that live on after those that are killed: as few, and as many where something is still to be sent. */
const LIVES_AFTER = { fewest: 6, most: 40 }
const clockAt = (minutes: number) =>
  fixture.setNow(new Date(Date.UTC(2026, 10, 22, 12, minutes)).toISOString().replace('.000Z', 'Z'))

interface Story {
  readonly trace: string[]
  readonly states: string[]
  readonly desk: TestDesk
  readonly book: RegistryBook
  readonly kills: number
  /** The number of a case that was there before. */
  readonly others: number | undefined
}

/**
 * One desk, three cases, senders that are killed one after the other, and one that lives; all by the seed, but that in
 * every second story the transactions of a sender run side by side, as they come.
 */
async function tell(seed: number, isSequential = seed % 2 === 0): Promise<Story> {
  const chance = chanceFrom(seed)
  const concurrency = 1 + Math.floor(chance() * CASES)
  const hasWindow = chance() < 0.5
  const book = new RegistryBook()
  book.duplicateCheck = hasWindow || chance() < 0.5
  clockAt(0)
  const desk = await fixture.newDesk(hasWindow ? { 307: 90 } : {})
  // somebody else was there before us
  if (chance() < 0.5) book.take('20000000', 307)
  const others = book.cases[0]?.id
  // one by one: ids of one millisecond have no order that would come again
  for (let index = 0; index < CASES; index++) await desk.queue(1, 20_000_000 + index)
  const moods: Mood[] = Array.from({ length: 24 }, () => moodBy(chance()))
  const wire = sulkyWire(book, (nth) => moods[nth % moods.length] as Mood)
  const trace: string[] = []
  let kills = 0
  const isToBeSent = async () => (await desk.cases()).some(({ state }) => state === 'queued')
  for (let life = 0; life < LIVES + LIVES_AFTER.most; life++) {
    // the circuit lets one go at a time while the registry is not well, so a case may wait for many lives
    if (life >= LIVES + LIVES_AFTER.fewest && !(await isToBeSent())) break
    clockAt(life * 20)
    wire.deliverLate()
    const diesAt = life < LIVES ? 1 + Math.floor(chance() * AWAITS) : null
    const fate: Fate = { diesAt, concurrency, isSequential, trace }
    const sender = new Mortal(fixture, wire, fate)
    kills += (await sender.live(desk.tenant.id)) ? 0 : 1
    if (life >= LIVES && (await desk.paused()) !== null) await desk.resume()
  }
  const states = (await desk.cases()).map(({ state, id_caso }) => `${state} ${id_caso}`)
  return { trace, states, desk, book, kills, others }
}

function moodBy(chance: number): Mood {
  const moods: Mood[] = ['well', 'lost_before', 'lost_after', 'late', 'failed_after', 'unreachable', 'unauthorized']
  return chance < 0.4 ? 'well' : (moods[Math.floor(((chance - 0.4) / 0.6) * moods.length)] as Mood)
}

async function judge(seed: number): Promise<Story> {
  const told = await tell(seed)
  const context = `seed ${seed}: ${told.states.join(', ')}; ${told.trace.join(' ')}`
  const { cases } = told.book
  const ours = cases.filter(({ id }) => id !== told.others)
  const persons = new Set(ours.map(({ document }) => document))
  expect(persons.size, `doubled, ${context}`).toBe(ours.length)
  for (const { state, id_caso, id } of await told.desk.cases()) {
    expect(['reported', 'adopted', 'in_doubt'], `lost, ${context}`).toContain(state)
    if (id_caso === null) continue
    const remote = cases.find((one) => one.id === id_caso)
    expect(remote?.document, `linked to another, ${context}`).toBe(told.desk.documentOf(id))
  }
  const open = await told.desk.rows('select from snvs.attempts where tenant_id = $1 and ended_at is null', [
    told.desk.tenant.id,
  ])
  expect(open, `an attempt without an end, ${context}`).toHaveLength(0)
  return told
}

describe('a sender that is killed at any of its awaits', () => {
  test('leaves no case lost and none doubled, whatever the registry does', proofTime, async () => {
    const seeds = proofSize({ short: 40, full: 2_000 })
    const facts = { kills: 0, reported: 0, adopted: 0, in_doubt: 0 }
    for (let index = 0; index < seeds; index++) {
      const { states, kills } = await judge(proofSeed() + index)
      facts.kills += kills
      for (const state of states) facts[state.split(' ')[0] as 'reported'] += 1
    }
    // an adopted case needs a sender that lives long enough to hear of it: a few stories may have none
    const { adopted, ...often } = facts
    expect(Math.min(...Object.values(often), ...proofSize({ short: [], full: [adopted] }))).toBeGreaterThan(0)
    recordProof({ part: 'senders killed at every await', size: `${seeds} schedules`, seed: proofSeed(), facts })
  })

  test('does the same again by the same seed', async () => {
    for (const seed of [7, 8, 9].map((more) => proofSeed() + more)) {
      const [one, other] = [await tell(seed, true), await tell(seed, true)]
      expect(other.trace).toEqual(one.trace)
      expect(other.states).toEqual(one.states)
    }
  })
})
