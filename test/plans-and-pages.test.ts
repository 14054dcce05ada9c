import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectAsSuperuser } from './support/database-roles.ts'
import { makeGrownApi, type GrownApi } from './support/growth/grown-api.ts'
import { HOT_PATHS, type HotPath } from './support/growth/hot-paths.ts'
import { overhearPlans, type Carried } from './support/growth/overheard-plans.ts'
import { proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'

// What is asked all the time costs the same in a clinic with ten times the prices. Costs are counted, not timed: the pages
// that each statement read, and the tables that it went through from end to end, as the server says them while the api runs.

const SIZES = proofSize({ short: [10_000, 100_000], full: [10_000, Number(process.env['PROOF_PRICES'] ?? 1_000_000)] })
/** Enough for what is read once, the server's own catalogue, to be behind it; each time a cold path asks what is not in memory. */
const ROUNDS = 5
/**
 * What is one page of a small table is a tree of two or three levels later, and then stays so: three times as many pages,
 * or four for each row that is answered, and some beside. What grows with the prices reads ten, or a thousand, times as many.
 */
const mayBecome = (pages: number, rows: number) => Math.max(pages * 3, rows * 4) + 16
/** Counting a list reads its index, or its rows where they were just written. */
const COUNTS = /^select count\(/

const overheard = overhearPlans()
let small: GrownApi
let large: GrownApi
beforeAll(async () => {
  const [few = 0, many = 0] = SIZES
  small = await makeGrownApi(few, proofSeed())
  large = await makeGrownApi(many, proofSeed())
}, proofTime.timeout)
afterAll(async () => {
  overheard.stop()
  await Promise.all([small.close(), large.close()])
})

/** The last uses of keys are written behind, whenever their time has come: by no request. */
function isOfRequest({ statement }: Carried): boolean {
  return !/key_use/.test(statement)
}

/** What each statement of a path reads: the least of the rounds, for the first of them read the server's own catalogue too. */
async function costsOf(api: GrownApi, path: HotPath): Promise<Map<string, Carried>> {
  if (path.isCold === true) await api.restart()
  const rounds: Carried[] = []
  for (let round = 0; round < ROUNDS; round++) {
    overheard.take()
    await path.ask(api, round)
    const most = keeping(overheard.take().filter(isOfRequest), (known, one) => one.pages > known.pages)
    if (round > 0 || path.isCold === true) rounds.push(...most.values())
  }
  return keeping(rounds, (known, one) => one.pages < known.pages)
}

/** One of each statement, whichever is better. */
function keeping(all: readonly Carried[], isBetter: (known: Carried, one: Carried) => boolean): Map<string, Carried> {
  const stored = new Map<string, Carried>()
  for (const one of all) {
    const known = stored.get(one.statement)
    if (known === undefined || isBetter(known, one)) stored.set(one.statement, one)
  }
  return stored
}

/** Of a few pages, all of them at once are the cheapest way. Those of chains are half empty. */
function isGrown(table: string): boolean {
  const [few, many] = [small.tables.get(table), large.tables.get(table)]
  return (
    few !== undefined && many !== undefined && many.rows > 2 * few.rows && many.pages > (table === 'chains' ? 16 : 8)
  )
}

function faultsOf(few: ReadonlyMap<string, Carried>, many: ReadonlyMap<string, Carried>, path: HotPath): string[] {
  return [...many.values()].flatMap(({ statement, pages, rows, scanned }) => {
    const isCount = path.countsLongList === true && COUNTS.test(statement)
    const before = few.get(statement)
    const scans = isCount ? [] : scanned.filter(isGrown).map((table) => `reads all of ${table}`)
    const grows = !isCount && before !== undefined && pages > mayBecome(before.pages, rows)
    return [
      ...scans,
      ...(grows ? [`reads ${pages} pages, and ${before.pages} where there is less`] : []),
      ...(before === undefined ? ['is not carried out where there is less'] : []),
    ].map((fault) => `${fault}: ${statement}`)
  })
}

describe('with ten times the prices and more', () => {
  const seen = new Set<string>()
  let calls = 0

  test.each(Object.entries(HOT_PATHS))(
    '%s reads as many pages, and no table from end to end',
    proofTime,
    async (_, path) => {
      const [few, many] = [await costsOf(small, path), await costsOf(large, path)]
      expect(faultsOf(few, many, path)).toEqual([])
      expect(many.size).toBeGreaterThan(0)
      for (const statement of many.keys()) seen.add(statement)
      calls += ROUNDS
    },
  )

  test('the tables of prices did grow, and what was looked at are the statements of the price path and more', () => {
    for (const table of [
      'overrides',
      'particular_price_versions',
      'price_table_rows',
      'periods',
      'type_rules',
      'change_log',
    ])
      expect(isGrown(table), table).toBe(true)
    for (const word of [
      'convenio_revisions',
      'key_by_hash',
      'contracts.overrides',
      'contracts.type_rules',
      'string_agg',
      'order by at desc',
      'current_periods',
      'particular_price_versions',
      'idempotency_keys',
      'change_log',
    ])
      expect(
        [...seen].some((statement) => statement.includes(word)),
        word,
      ).toBe(true)
    recordProof({
      part: 'pages and plans of what is asked all the time',
      size: `${small.prices} and ${large.prices} prices`,
      seed: proofSeed(),
      facts: { paths: calls / ROUNDS, statements: seen.size },
    })
  })
})

test('an index that is missed is noticed', proofTime, async () => {
  const path = HOT_PATHS['a quote of a convenio that is not in memory'] as HotPath
  const superuser = await connectAsSuperuser(large.database)
  await superuser.query('drop index contracts.override_code_taken')
  await superuser.end()
  const [few, many] = [await costsOf(small, path), await costsOf(large, path)]
  expect(faultsOf(few, many, path)).toEqual([
    expect.stringMatching(/^reads all of overrides: select procedure_code/),
    expect.stringMatching(/^reads \d+ pages, and \d+ where there is less/),
  ])
})
