import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenio: string
let contracts: string
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow('2026-02-15T15:00:00Z')
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  make = scenario(clinic)
  convenio = await make.convenio()
  contracts = `${CONVENIOS}/${convenio}/contracts`
})

async function must(method: string, path: string, body?: unknown, type = 'application/json') {
  const answer = await clinic.rest(method, path, body, { 'content-type': type })
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function differing() {
  const { json } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  const { rows } = json.tenants[0]
  expect(rows.not_provable).toEqual({})
  return rows.differing as { field: string | null; why: string }[]
}

const newest = async () => (await must('GET', `${CONVENIOS}/${convenio}/changelog?limit=1`)).items[0]
const sha256 = (lines: readonly string[]) =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')
const excluded = (procedure_code: string) => ({ procedure_code, is_covered: false })

/** A draft whose codes were excluded and priced again in every way there is. */
async function changedDraft() {
  const period = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' })
  const path = `${contracts}/${period}/overrides`
  const single = await must('POST', path, excluded('SINGLE'))
  const other = await must('POST', path, excluded('OTHER'))
  await must('PUT', `${path}/${other.id}`, { procedure_code: 'OTHER', price_cents: 5 })
  const items = [...['B1', 'B2', 'B3'].map(excluded), { procedure_code: 'B4', price_cents: 9 }]
  const { created } = await must('POST', `${path}/bulk`, { items })
  await must('PUT', `${path}/${created[0].id}`, { procedure_code: 'B1', price_cents: 7 })
  await must('PUT', `${path}/${created[3].id}`, excluded('B4'))
  await clinic.rest('DELETE', `${path}/${created[1].id}`)
  const file = 'procedure_code;price;is_covered\nB3;3,00;sim\nB4;;não\nF1;;não\nF2;2,00;\nOTHER;;n\n'
  const report = await must('POST', `${path}/import?existing=update`, file, 'text/csv')
  expect(report).toMatchObject({ created_count: 2, updated_count: 2, skipped_count: 1 })
  return { period, path, single: single.id as string, bulk: created[3].id as string }
}

test('excluded codes are what the entries say, however they were made, moved and put back', async () => {
  const { period } = await changedDraft()
  await make.activate(convenio, period)
  const changes = [
    { procedure_code: 'SINGLE', price_cents: 1 },
    excluded('NEW'),
    excluded('F2'),
    { procedure_code: 'F1', remove: true },
  ]
  const { new_period } = await must('POST', `${contracts}/${period}/correct`, { reason: 'wrong', changes })
  await must('POST', `${contracts}/${new_period.id}/renew`, { reajuste_percent: 10, changes: [excluded('OLD')] })
  const half = {
    new_start_date: '2026-07-01',
    new_end_date: '2026-12-31',
    reajuste_percent: 8.5,
    changes: [excluded('B1')],
  }
  const moved = await must('POST', `${contracts}/${new_period.id}/reajuste`, half)
  await must('POST', `${contracts}/${moved.new_period.id}/revoke`, { reason: 'no' })
  await must('POST', contracts, { start_date: '2025-01-01', end_date: '2025-12-31', copy_from: moved.new_period.id })
  expect(await differing()).toEqual([])
})

describe('an excluded code that raw SQL has priced, and a price that it has excluded, are named', () => {
  const PRICED = 'update contracts.overrides set price_cents = 1, is_covered = true where id = $1'
  const EXCLUDED = 'update contracts.overrides set price_cents = null, is_covered = false where id = $1'
  test.each([
    ['one by one', PRICED, 'single', 'price_cents'],
    ['in bulk, then excluded', PRICED, 'bulk', 'price_cents'],
  ] as const)('where it was made %s', async (_words, sql, which, field) => {
    const made = await changedDraft()
    await tamper(api, sql, [made[which]])
    expect((await differing()).map((one) => one.field)).toContain(field)
  })

  test('where a file made it', async () => {
    const { path } = await changedDraft()
    const { items } = await must('GET', `${path}?limit=50`)
    const idOf = (code: string) => items.find((one: { procedure_code: string }) => one.procedure_code === code).id
    await tamper(api, EXCLUDED, [idOf('F2')])
    expect(await differing()).toMatchObject([{ why: expect.stringMatching(/are not what was digested/) }])
    await tamper(api, 'update contracts.overrides set price_cents = 200, is_covered = true where id = $1', [idOf('F2')])
    expect(await differing()).toEqual([])
  })

  test('where a reajuste carried it over', async () => {
    const { period } = await changedDraft()
    await make.activate(convenio, period)
    const { new_period } = await must('POST', `${contracts}/${period}/reajuste`, {
      new_start_date: '2026-07-01',
      new_end_date: null,
    })
    await tamper(api, "update contracts.overrides set price_cents = 1, is_covered = true where period_id = $1 and procedure_code = 'SINGLE'", [new_period.id]) // prettier-ignore
    const { intact, broken_at } = await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)
    expect([intact, broken_at.why]).toEqual([false, expect.stringContaining('overrides')])
  })
})

describe('of coverage the log says nothing but what is excluded', () => {
  test('entries of a single price have the fields that they always had', async () => {
    const period = await make.draft(convenio, { start_date: '2026-01-01' })
    const path = `${contracts}/${period}/overrides`
    const before = [
      'created_at',
      'id',
      'metadata',
      'notes',
      'period_id',
      'price_cents',
      'procedure_code',
      'procedure_name',
      'updated_at',
    ]
    const { id } = await must('POST', path, { procedure_code: 'A', price_cents: 1 })
    expect(Object.keys((await newest()).new_values).toSorted()).toEqual(before)
    await must('PUT', `${path}/${id}`, excluded('A'))
    const { previous_values, new_values } = await newest()
    expect(Object.keys(previous_values).toSorted()).toEqual(before)
    expect(new_values).toMatchObject({ price_cents: null, is_covered: false })
  })

  test('a digest of rows is of the lines that it always was, and an excluded code has no price in its line', async () => {
    const period = await make.draft(convenio, { start_date: '2026-01-01' })
    const items = [
      { procedure_code: 'A', price_cents: 1, notes: 'n' },
      { procedure_code: 'B', price_cents: 2, metadata: { a: 1 } },
    ]
    await must('POST', `${contracts}/${period}/overrides/bulk`, { items })
    const lines = ['["A", null, 1, "n", null]', '["B", null, 2, null, {"a": 1}]']
    expect((await newest()).new_values.digest).toBe(sha256(lines))
    await make.activate(convenio, period)
    const changes = [{ ...excluded('A'), procedure_name: 'Consulta' }]
    await must('POST', `${contracts}/${period}/correct`, { reason: 'wrong', changes })
    const { rows } = (await newest()).new_values
    expect(rows[0].digest).toBe(sha256(['["A", "Consulta", null, "n", null]', lines[1] as string]))
  })
})
