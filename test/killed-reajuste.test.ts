import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { stateOfRows, sumOf, type StateOfRows } from './support/state-of-rows.ts'

// The process of the service is killed while it adjusts the prices of a big contract: what was before stays, bit for bit,
// or all of what was asked is there. Never anything between.

const OVERRIDES = proofSize({ short: 3_000, full: 100_000 })
const KILLS = proofSize({ short: 2, full: 20 })
const PARTICULAR = 200
const RULES = 3

let api: TestApi
let clinic: TestTenant
let superuser: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** A self-pay contract with everything that a reajuste carries over. */
async function bigContract(): Promise<{ convenio: string; period: string }> {
  const make = scenario(clinic)
  const convenio = await make.convenio({ payment_type: 'particular' })
  const path = `${CONVENIOS}/${convenio}`
  const period = await make.draft(convenio, { start_date: '2020-01-01' })
  for (let from = 0; from < OVERRIDES; from += 1000) {
    const items = Array.from({ length: 1000 }, (_, i) => ({ procedure_code: `${from + i + 1}`, price_cents: from + i }))
    await must('POST', `${path}/contracts/${period}/overrides/bulk`, { items })
  }
  for (let i = 0; i < RULES; i++)
    await must('POST', `${path}/contracts/${period}/type-rules`, { appointment_type_id: crypto.randomUUID() })
  for (let from = 0; from < PARTICULAR; from += 100) {
    const items = Array.from({ length: 100 }, (_, i) => ({
      procedure_code: `P${from + i}`,
      procedure_name: 'Self-pay',
      price_cents: 1000 + i,
    }))
    await must('POST', `${path}/particular-prices/bulk`, { items })
  }
  await make.activate(convenio, period)
  return { convenio, period }
}

/** Sends a reajuste to a process of its own, which is killed after so many milliseconds; how long it took, where it was not. */
async function adjust(path: string, start: string, killAfter: number | null): Promise<number> {
  const { url, process: child } = await startApiProcess({ DATABASE_URL: api.database.serviceUrl })
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const body = JSON.stringify({ new_start_date: start, reajuste_percent: 8.5 })
  // the connection, the key and the plans are there, as in a service that runs
  await fetch(`${url}/v1/tenant`, { headers })
  const sentAt = performance.now()
  const answer = fetch(`${url}${path}/reajuste`, { method: 'POST', headers, body }).then(
    (response) => response.status,
    () => 'no answer',
  )
  if (killAfter !== null) {
    await sleep(killAfter)
    child.kill('SIGKILL')
  }
  const answered = await answer
  if (killAfter === null) expect(answered).toBe(201)
  const took = performance.now() - sentAt
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  // what the process had begun, the database ends by itself
  await vi.waitFor(async () => expect(await working()).toEqual([]), { timeout: 120_000, interval: 20 })
  return took
}

/** Who is in the midst of something. Who is idle commits nothing more: a commit is sent once what it ends was answered. */
async function working(): Promise<number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
        and pid <> pg_backend_pid() and state <> 'idle'`,
  )
  return rows.map(({ pid }) => pid)
}

const added = (before: StateOfRows, after: StateOfRows) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([table, { count }]) => [table, count - (before[table]?.count ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  )

/** What a whole reajuste adds, by table. */
const WHOLE = {
  'contracts.overrides': OVERRIDES,
  'contracts.particular_price_versions': 2 * PARTICULAR,
  'contracts.period_validities': 2,
  'contracts.periods': 1,
  'contracts.type_rules': RULES,
  'platform.change_log': 1,
  'platform.told_revisions': 1,
}

test('a reajuste whose process is killed leaves the old state or the new one, whole', proofTime, async () => {
  const chance = chanceFrom(proofSeed())
  const { convenio, period: first } = await bigContract()
  const contracts = `${CONVENIOS}/${convenio}/contracts`
  const firstDay = dayOf('2021-01-01')
  let period = first
  let day = 0
  const startOfNext = () => firstDay.add({ days: (day += 1) }).toString()
  const overridesOf = (id: string) =>
    sumOf(superuser, 'select o::text as line from contracts.overrides o where period_id = $1', [id])
  const newest = async () => (await must('GET', `${contracts}?status=active`)).items.at(-1)

  // how long one takes tells where there is something to kill
  const took = await adjust(`${contracts}/${period}`, startOfNext(), null)
  period = (await newest()).id
  const tally = { old: 0, new: 0 }
  for (let kill = 0; kill < KILLS; kill++) {
    const before = await stateOfRows(superuser)
    const ownPrices = await overridesOf(period)
    await adjust(`${contracts}/${period}`, startOfNext(), chance() * 1.5 * took)
    const after = await stateOfRows(superuser)
    if (after['platform.change_log']?.sum === before['platform.change_log']?.sum) {
      expect(after).toEqual(before)
      tally.old += 1
      continue
    }
    tally.new += 1
    expect(added(before, after)).toEqual(WHOLE)
    // the prices that were there are as they were, and each new one is an old one, moved
    expect(await overridesOf(period)).toEqual(ownPrices)
    const { id } = await newest()
    const { rows } = await superuser.query<{ right: number }>(
      `select count(*)::int as right from contracts.overrides n join contracts.overrides o using (tenant_id, procedure_code)
        where n.period_id = $1 and o.period_id = $2 and n.price_cents = (o.price_cents * 1085 + 500) / 1000`,
      [id, period],
    )
    expect(rows[0]?.right).toBe(OVERRIDES)
    period = id
  }
  expect((await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).intact).toBe(true)
  expect(tally.old + tally.new).toBe(KILLS)
  recordProof({
    part: `a reajuste of ${OVERRIDES} overrides, ${PARTICULAR} self-pay prices and ${RULES} type rules, killed with SIGKILL`,
    size: `${KILLS} kills at random moments`,
    seed: proofSeed(),
    facts: { 'old state, bit for bit': tally.old, 'new state, whole': tally.new },
  })
})
