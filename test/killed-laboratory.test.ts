import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  deliveryFixture,
  type DeliveryFixture,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import { LabBook, laboratoryAt, labSenders, sulkyLabWire } from '@vigencia/testing/fixtures/cases/lab-senders.ts'
import { Mortal, type Fate } from '@vigencia/testing/fixtures/cases/mortal-sender.ts'
import { sulkyWire, type Mood } from '@vigencia/testing/fixtures/cases/sulky-wire.ts'
import { RegistryBook } from '@vigencia/testing/stack/scripted-registry.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'

let fixture: DeliveryFixture
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())

const CASES = 2
const LIVES = 4
/** Beyond the reach of any await of a life, so that some lives end by themselves. */
const AWAITS = 120
const MOODS: readonly Mood[] = ['lost_before', 'lost_after', 'late', 'failed_after', 'unreachable', 'unauthorized']
const clockAt = (minutes: number) =>
  fixture.setNow(`2026-11-22T${12 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00Z`)

interface Row {
  readonly id: string
  readonly api: 'samples' | 'results'
  readonly state: string
  readonly registry_id: string | null
  readonly attempts: number
}

interface Story {
  readonly trace: string[]
  readonly rows: readonly Row[]
  readonly desk: TestDesk
  readonly book: LabBook
  readonly marks: ReadonlyMap<string, number>
  readonly kills: number
}

/**
 * Two cases, each with a sample that has a result, and processes that are killed one after the other; all by the seed,
 * but that in every second story transactions run side by side, as they come. At last one lives while all goes well.
 */
async function tell(seed: number, isSequential = seed % 2 === 0): Promise<Story> {
  const chance = chanceFrom(seed)
  const concurrency = 1 + Math.floor(chance() * CASES)
  clockAt(0)
  const desk = await fixture.newDesk()
  const laboratory = await laboratoryAt(fixture, desk)
  const marks = new Map<string, number>()
  for (let index = 0; index < CASES; index++) {
    const [caseId] = await desk.queue(1, 30_000_000 + index)
    const sample = await laboratory.sample(caseId as string, 300 + index)
    marks.set(sample, 300 + index)
    marks.set(await laboratory.result(sample, 600 + index), 600 + index)
  }
  const moods = Array.from({ length: 24 }, () => moodBy(chance()))
  const book = new LabBook()
  let isWell = false
  const toCases = sulkyWire(new RegistryBook(), () => 'well')
  const wire = sulkyLabWire(toCases, book, (nth) => (isWell ? 'well' : (moods[nth % moods.length] as Mood)))
  const trace: string[] = []
  let kills = 0
  for (let life = 0; life < LIVES + 4; life++) {
    clockAt(life * 20)
    wire.deliverLate()
    isWell = life >= LIVES + 1
    const diesAt = life < LIVES ? 1 + Math.floor(chance() * AWAITS) : null
    const fate: Fate = { diesAt, concurrency, isSequential, trace }
    kills += (await new Mortal(fixture, wire, fate, labSenders(fixture)).live(desk.tenant.id)) ? 0 : 1
    await letGo(desk)
  }
  wire.deliverLate()
  return { trace, rows: await rowsOf(desk), desk, book, marks, kills }
}

const moodBy = (chance: number): Mood =>
  chance < 0.4 ? 'well' : (MOODS[Math.floor(((chance - 0.4) / 0.6) * MOODS.length)] as Mood)

/** An operator resumes what a refusal of the credentials, or doubt after doubt, has stopped. */
async function letGo(desk: TestDesk): Promise<void> {
  if ((await desk.paused()) !== null) await desk.resume()
  await desk.run(async (work) => {
    await work.sql('update snvs.lab_credentials set refused_at = null where tenant_id = $1', [desk.tenant.id])
    const change = await work.change('tenant', desk.tenant.id)
    await change?.record({ change_type: 'update', change_description: 'Resumed', affected_table: 'lab_credentials' })
  })
}

const rowsOf = (desk: TestDesk) =>
  desk.rows<Row>(
    `select l.id, l.api, l.state, l.registry_id, l.attempt_count as attempts from snvs.lab_reports l
      where l.tenant_id = $1 order by l.api, l.source_reference`,
    [desk.tenant.id],
  )

async function judge(seed: number): Promise<Story> {
  const told = await tell(seed)
  const { book, rows, desk, marks } = told
  const states = rows.map(({ api, state }) => `${api} ${state}`).join(', ')
  const context = `seed ${seed}: ${states}; ${told.trace.join(' ')}`
  for (const { id, api, state, registry_id } of rows) {
    const there = book.reports.filter((one) => one.api === api && one.mark === marks.get(id))
    expect(there.length, `doubled, ${context}`).toBeLessThanOrEqual(1)
    const waits = api === 'samples' ? 'waiting_for_case' : 'waiting_for_sample'
    expect(['reported', 'in_doubt', waits], `lost, ${context}`).toContain(state)
    if (state === 'reported') expect(String(there[0]?.id), `linked to another, ${context}`).toBe(registry_id)
    if (state === waits) expect(there, `sent before its time, ${context}`).toEqual([])
  }
  const open = await desk.rows('select from snvs.lab_attempts where tenant_id = $1 and ended_at is null', [
    desk.tenant.id,
  ])
  expect(open, `an attempt without an end, ${context}`).toHaveLength(0)
  return told
}

describe('a process that is killed at any of its awaits', () => {
  test('leaves no sample and no result lost, and none doubled, whatever the registry does', proofTime, async () => {
    const seeds = proofSize({ short: 12, full: 2_000 })
    const facts = { kills: 0, reported: 0, in_doubt: 0, waiting_for_sample: 0 }
    for (let index = 0; index < seeds; index++) {
      const { rows, kills } = await judge(proofSeed() + index)
      facts.kills += kills
      for (const { state } of rows) if (state in facts) facts[state as keyof typeof facts] += 1
    }
    expect(Math.min(...Object.values(facts))).toBeGreaterThan(0)
    const part = 'samples and results, processes killed at every await'
    recordProof({ part, size: `${seeds} schedules`, seed: proofSeed(), facts })
  })

  test('does the same again by the same seed', async () => {
    for (const seed of [7, 8].map((more) => proofSeed() + more)) {
      const [one, other] = [await tell(seed, true), await tell(seed, true)]
      expect(other.trace).toEqual(one.trace)
      const states = ({ rows }: Story) => rows.map(({ api, state, attempts }) => [api, state, attempts])
      expect(states(other)).toEqual(states(one))
    }
  })
})
