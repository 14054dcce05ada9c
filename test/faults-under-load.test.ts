import { afterAll, beforeAll, expect, test } from 'vitest'
import { onDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { faultFixture, type FaultFixture } from './support/faults/fault-fixture.ts'
import { FAULT_KINDS, type FaultKind } from './support/faults/fault-kinds.ts'
import { startMixedLoad, type MixedLoad } from './support/faults/mixed-load.ts'
import { chanceFrom, proofSeed, proofSize, recordProof } from './support/proof-size.ts'
import { lostRows } from './support/faults/lost-rows.ts'

// The world fails in every way that we know, while callers ask all services for everything.

/** Short so many of them are tried, as the seed chooses: each is tried alone by a test of its own. */
const FAULTS = proofSize({ short: 4, full: FAULT_KINDS.length })
/** Each fault is tried so often, in an order of chance, briefly or for longer. */
const ROUNDS = Number(process.env['PROOF_ROUNDS'] ?? 1)
const LONGEST_MS = proofSize({ short: 1_000, full: 20_000 })
/** Silence is told by its length, so that it lasts longer at full size. */
const LONGEST_SILENCE_MS = proofSize({ short: 1_000, full: 60_000 })
/** Five seconds, and what a machine takes that runs other tests beside. */
const WELL_AGAIN_MS = proofSize({ short: 60_000, full: 6_000 })
/** A sender that was killed is found out by the next sweep but one, and a registry that was away is asked later and later. */
const SETTLED_WITHIN_MS = proofSize({ short: 0, full: 20 * 60_000 })

/** Many faults, and a machine that is busy with others. */
const LASTS_MS = proofSize({ short: 400_000, full: 4 * 3_600_000 })

let fixture: FaultFixture
let load: MixedLoad
beforeAll(async () => {
  fixture = await faultFixture()
}, 180_000)
afterAll(() => fixture.close(), 60_000)

test(
  'no fault ends a process, loses what was acknowledged, or leaves a caller waiting',
  { timeout: LASTS_MS },
  async () => {
    const chance = chanceFrom(proofSeed())
    load = startMixedLoad(fixture)
    expect(await load.wellAgain(30_000)).not.toBeNull()
    const facts: Record<string, number> = {}
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const fault of shuffled(FAULT_KINDS, chance).slice(0, FAULTS)) {
        const why = fault.notHere?.(fixture) ?? null
        if (why !== null) {
          process.stdout.write(`Not tried here: ${fault.name}, for ${why}\n`)
          continue
        }
        const longestMs = fault.isSilent === true ? LONGEST_SILENCE_MS : LONGEST_MS
        const ms = await wellAfter(fault, longestMs * (0.5 + chance() / 2))
        facts[fault.name] = Math.max(facts[fault.name] ?? 0, ms)
      }
    }
    await load.stop()
    if (SETTLED_WITHIN_MS > 0) await allCasesSettled()
    const { tally, written } = load
    expect(await lostRows(superuserUrl(), written)).toEqual([])
    expect((await callCli(['verify', 'log'], { DATABASE_OWNER_URL: fixture.postgres.urls().ownerUrl })).code).toBe(0)
    expect(tally.well).toBeGreaterThan(100)
    expect(tally.toldToComeAgain).toBeGreaterThan(10)
    recordProof({
      part: 'faults under load of all services',
      size: `${ROUNDS} rounds of ${FAULTS} faults, of up to ${LONGEST_MS / 1000} s each`,
      seed: proofSeed(),
      facts: {
        'answered well': tally.well,
        'told to come again': tally.toldToComeAgain,
        'broken off by a kill': tally.brokenOff,
        late: tally.late.length,
        'convenios acknowledged': written.convenios.length,
        'cases acknowledged': written.cases.length,
        ...Object.fromEntries(Object.entries(facts).map(([name, ms]) => [`ms until well after: ${name}`, ms])),
      },
    })
  },
)

/** In milliseconds, until each kind of request was answered well again. */
async function wellAfter(fault: FaultKind, ms: number): Promise<number> {
  for (const name of fault.kills ?? []) load.breaking.add(name)
  await fault.run(fixture, ms)
  const tookMs = await load.wellAgain(WELL_AGAIN_MS)
  load.breaking.clear()
  expect(fixture.dead(), fault.name).toEqual([])
  expect(load.tally.wrong, fault.name).toEqual([])
  expect(load.tally.late, fault.name).toEqual([])
  expect(tookMs, `well again after: ${fault.name}`).not.toBeNull()
  return tookMs as number
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const superuserUrl = () => {
  const { superuserUrl, ownerUrl } = fixture.postgres.urls()
  return onDatabase(superuserUrl, new URL(ownerUrl).pathname.slice(1))
}

/** What a fault has paused is resumed, until the registry has answered for every case. */
async function allCasesSettled(): Promise<void> {
  const headers = { 'x-api-key': fixture.clinic.key, 'content-type': 'application/json' }
  const url = fixture.url('snvs')
  await expect
    .poll(
      async () => {
        await fetch(`${url}/v1/snvs/queue/resume`, { method: 'POST', headers, body: '{}' })
        const figures = await (await fetch(`${url}/v1/snvs/figures`, { headers })).json()
        const { by_state } = figures as { by_state: Record<string, number> }
        return (by_state['queued'] ?? 0) + (by_state['sending'] ?? 0) + (by_state['held'] ?? 0)
      },
      { timeout: SETTLED_WITHIN_MS, interval: 1_000 },
    )
    .toBe(0)
}
