import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { OVERRIDE_ROWS } from '../../agreements/contract-periods/period/digested-children.ts'
import { digestRows } from './digested-rows.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  make = scenario(clinic)
})

const TYPE = '0190a000-0000-7000-8000-00000000000b'

async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const verify = async (convenio: string) => (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).body
const cli = (...words: string[]) =>
  callCli(['verify', 'log', '--json', '--tenant', clinic.id, ...words], { DATABASE_OWNER_URL: api.database.ownerUrl })

/** A convenio whose second period a reajuste made: three overrides, a type rule and, for self-pay, a price go over. */
async function adjusted(payment_type: string) {
  const convenio = await make.convenio({ payment_type })
  const path = `${CONVENIOS}/${convenio}`
  const first = await make.draft(convenio, { start_date: '2026-01-01' })
  for (const [code, cents] of [['A', 1000], ['B', 333], ['C', 0]] as const) await make.override(convenio, first, code, cents) // prettier-ignore
  await must('POST', `${path}/contracts/${first}/type-rules`, { appointment_type_id: TYPE, is_covered: true })
  if (payment_type === 'particular')
    await must('POST', `${path}/particular-prices`, { procedure_code: 'P', procedure_name: 'P', price_cents: 500 })
  await make.activate(convenio, first)
  const input = { new_start_date: '2026-07-01', new_end_date: '2026-12-31', reajuste_percent: 8.5 }
  const { new_period, revision } = await must('POST', `${path}/contracts/${first}/reajuste`, input)
  return { convenio, first, second: new_period.id as string, revision: revision as number, path }
}

test('rows that differ from what the log says are named where they are asked for', async () => {
  const { convenio, path, second } = await adjusted('particular')
  const withRows = async () => (await clinic.rest('GET', `${path}/changelog/verify?rows=true`)).body
  const whole = await withRows()
  expect(whole).toMatchObject({ intact: true, rows: { differing: [], differing_count: 0, not_provable: {} } })
  expect(whole.rows.compared).toBeGreaterThan(5)
  await tamper(api, "update contracts.periods set notes = 'by hand' where id = $1", [second])
  expect(await verify(convenio)).toMatchObject({ intact: true, rows: null })
  expect(await withRows()).toMatchObject({
    intact: false,
    broken_at: null,
    rows: {
      differing: [{ table: 'contracts.periods', row: second, field: 'notes', logged: null, stored: 'by hand' }],
      differing_count: 1,
    },
  })
})

describe('the rows of a reajuste', () => {
  test.each(['convenio', 'particular'])(
    'are what was digested, and stay so while its renewal is still being changed: %s',
    async (payment_type) => {
      const { convenio, path, second } = await adjusted(payment_type)
      expect(await verify(convenio)).toMatchObject({ intact: true, broken_at: null })
      const { new_period_id: renewal } = await must('POST', `${path}/contracts/${second}/renew`, {})
      await make.override(convenio, renewal, 'D', 1)
      await make.activate(convenio, renewal)
      expect(await verify(convenio)).toMatchObject({ intact: true, broken_at: null })
    },
  )

  test.each([
    ['overrides', 'price_cents = price_cents + 1', `procedure_code = 'A'`, /^the overrides of period \S+ are not what was digested: at least one changed$/],
    ['overrides', `notes = 'by hand'`, `procedure_code = 'C'`, /: at least one changed$/],
    ['overrides', 'is_deleted = true', `procedure_code = 'B'`, /: 2, and were 3$/],
    ['type_rules', 'is_covered = false', 'true', /^the type rules of period \S+ are not what was digested: at least one changed$/],
  ])('are named where one of the %s is changed behind the api: %s', async (table, set, which, why) => {
    const { convenio, second, revision } = await adjusted('convenio')
    await tamper(api, `update contracts.${table} set ${set} where period_id = $1 and ${which}`, [second])
    const text = { revision, why: expect.stringMatching(why) }
    expect(await verify(convenio)).toMatchObject({ intact: false, broken_at: text })
    expect(await cli()).toMatchObject({
      code: 1,
      json: { intact: false, tenants: [{ broken: [{ kind: 'convenio', chain_id: convenio, ...text }] }] },
    })
  }) // prettier-ignore

  test('are named where one of the self-pay prices that it moved is changed', async () => {
    const { convenio, revision } = await adjusted('particular')
    const sql =
      'update contracts.particular_price_versions set price_cents = 1 where convenio_id = $1 and known_from = $2'
    await tamper(api, sql, [convenio, revision])
    const why = `the self-pay prices known from revision ${revision} on are not what was digested: at least one changed`
    expect((await verify(convenio)).broken_at).toEqual({ revision, why })
  })

  test('do not hide a broken entry before them, nor are hidden by one behind them', async () => {
    const { convenio, second, revision, path } = await adjusted('convenio')
    await must('DELETE', path)
    await tamper(api, 'update contracts.overrides set price_cents = 7 where period_id = $1', [second])
    const breakEntry = `update platform.change_log set entry = replace(entry, '"reason":null', '"reason":"x"') where chain_id = $1 and revision = $2`
    await tamper(api, breakEntry, [convenio, revision + 1])
    expect((await verify(convenio)).broken_at).toMatchObject({ revision, why: expect.stringContaining('overrides') })
    await tamper(api, breakEntry, [convenio, 2])
    expect((await verify(convenio)).broken_at).toMatchObject({ revision: 2, why: expect.stringContaining('hashed') })
  })

  test('are named by the oldest entry that speaks of them: a later digest of forged rows does not cover up', async () => {
    const { convenio, second, revision } = await adjusted('convenio')
    await tamper(api, 'update contracts.overrides set price_cents = 7 where period_id = $1', [second])
    await workOf(api, clinic).change(async (work) => {
      const change = await work.change('convenio', convenio)
      const rows = [await digestRows(work, OVERRIDE_ROWS, { period_id: second })]
      const facts = { change_type: 'note', change_description: 'Spoken of again', affected_table: 'periods' }
      await change?.record({ ...facts, period_id: second, new_values: { rows } })
    })
    expect((await verify(convenio)).broken_at).toMatchObject({ revision })
  })
})

test('rows of a draft may change after a bulk change, by the api', async () => {
  const convenio = await make.convenio()
  const draft = await make.draft(convenio, { start_date: '2026-01-01' })
  const override = await make.override(convenio, draft, 'A', 1)
  await workOf(api, clinic).change(async (work) => {
    const change = await work.change('convenio', convenio)
    const rows = [await digestRows(work, OVERRIDE_ROWS, { period_id: draft })]
    const facts = { change_type: 'import', change_description: 'As an import says it', affected_table: 'overrides' }
    await change?.record({ ...facts, period_id: draft, new_values: { rows } })
  })
  const changed = { procedure_code: 'A', procedure_name: null, price_cents: 2, notes: null, metadata: null }
  await must('PUT', `${CONVENIOS}/${convenio}/contracts/${draft}/overrides/${override}`, changed)
  expect(await verify(convenio)).toMatchObject({ intact: true })
})

test('a price that was set by hand is named by the activation that froze it', async () => {
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01' }, { A: 1000, B: 1 })
  expect(await verify(convenio)).toMatchObject({ intact: true })
  const set = "update contracts.overrides set price_cents = 1001 where period_id = $1 and procedure_code = 'A'"
  await tamper(api, set, [period])
  expect((await verify(convenio)).broken_at).toEqual({
    revision: 5,
    why: `the overrides of period ${period} are not what was digested: at least one changed`,
  })
})

describe('the rows of a price table', () => {
  const FILE = 'procedure_code,procedure_name,price\nA,Invented,10.00\nB,Invented,20.00\n'
  const csv = { 'content-type': 'text/csv' }
  const path = '/v1/scheduling/price-tables/2026'
  const brokenIn = async () => (await cli()).json.tenants[0].broken

  test('are what the import and the publication digested', async () => {
    await clinic.rest('POST', `${path}/import`, FILE, csv)
    await clinic.rest('POST', `${path}/import`, FILE.replace('20.00', '30.00'), csv)
    expect(await brokenIn()).toEqual([])
    await must('POST', `${path}/publish`)
    expect(await brokenIn()).toEqual([])
  })

  test.each([
    ['a price', `update contracts.price_table_rows set price = 10.01 where tenant_id = $1 and procedure_code = 'A'`, /at least one changed/],
    ['a row that is gone', `delete from contracts.price_table_rows where tenant_id = $1 and procedure_code = 'B'`, /at least one changed/],
    ['its digest', `update contracts.price_tables set digest = sha256(digest) where tenant_id = $1`, /^the price table bears another digest/],
  ])('are named where %s is changed after publication', async (_what, sql, why) => {
    await clinic.rest('POST', `${path}/import`, FILE, csv)
    const { id } = await must('POST', `${path}/publish`)
    await tamper(api, sql, [clinic.id])
    expect(await brokenIn()).toEqual([
      { kind: 'price_table', chain_id: id, revision: 1, why: expect.stringMatching(why) },
    ])
  }) // prettier-ignore
})
