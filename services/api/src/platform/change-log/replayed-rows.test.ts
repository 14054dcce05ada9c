import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  // a clock that stands still: what is told apart by instants must be so here too
  api.setNow('2026-02-15T15:00:00Z')
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  make = scenario(clinic)
})

const TYPE = '0190a000-0000-7000-8000-00000000000b'

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function verify() {
  const { json, error } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  return { ...json.tenants[0], intact: json.intact, output: error }
}

/** An entry that says nothing of what was changed, with a revision and a hash that fit. */
const forgeEntry = (convenio: string) =>
  workOf(api, clinic).change(async (work) => {
    const change = await work.change('convenio', convenio)
    await change?.record({ change_type: 'note', change_description: 'Noted', affected_table: 'notes' })
  })

/** A draft with children of every making: one by one, in bulk, by a file, copied, changed and deleted since. */
async function busyDraft() {
  const convenio = await make.convenio()
  const first = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' })
  const path = `${CONVENIOS}/${convenio}/contracts/${first}`
  const single = await make.override(convenio, first, 'SINGLE', 100)
  const items = ['A', 'B', 'C', 'D'].map((procedure_code, i) => ({
    procedure_code,
    price_cents: 10 * i,
    notes: 'bulk',
  }))
  const { created } = await must('POST', `${path}/overrides/bulk`, { items })
  await must('POST', `${path}/overrides/import`, 'procedure_code,price\nF1,1.00\nF2,2.00\n', {
    'content-type': 'text/csv',
  })
  const fields = { procedure_code: 'A2', procedure_name: null, price_cents: 7, notes: null, metadata: { a: 1.5 } }
  await must('PUT', `${path}/overrides/${created[0].id}`, fields)
  await must('PUT', `${path}/overrides/${created[0].id}`, { ...fields, price_cents: 8 })
  await clinic.rest('DELETE', `${path}/overrides/${created[1].id}`)
  await must('POST', `${path}/type-rules`, { appointment_type_id: TYPE, is_covered: true, copay_percent: 12.5 })
  return { convenio, first, path, single, bulk: created as { id: string }[] }
}

test('rows that the api alone has written are what the entries say, however they were made', async () => {
  const { convenio, first } = await busyDraft()
  await make.activate(convenio, first)
  const { new_period_id } = await must('POST', `${CONVENIOS}/${convenio}/contracts/${first}/renew`, {})
  await make.override(convenio, new_period_id, 'LATER', 1)
  await must('POST', `${CONVENIOS}/${convenio}/contracts/${first}/reajuste`, { new_start_date: '2026-03-01', new_end_date: '2026-06-30', reajuste_percent: 8.5 }) // prettier-ignore
  await clinic.rest('DELETE', `${CONVENIOS}/${convenio}`)
  const { intact, rows } = await verify()
  expect(rows).toMatchObject({ differing: [], not_provable: {} })
  expect(intact).toBe(true)
  expect(rows.compared).toBeGreaterThan(8)
})

test('so are those that acts on periods have made, moved and put back', async () => {
  const { convenio, first, path } = await busyDraft()
  await make.activate(convenio, first)
  const contracts = `${CONVENIOS}/${convenio}/contracts`
  const back = { reason: 'no', retroactive: true }
  const type_rules = [{ appointment_type_id: TYPE, is_covered: false }]
  await make.table('T9', { T: '1.00' })
  const terms = { reajuste_percent: 10, cbhpm_table_version: 'T9', type_rules }
  const corrected = await must('POST', `${path}/correct`, { ...back, ...terms })
  const draft = { start_date: '2026-03-01', supersedes: first, copy_from: corrected.new_period.id }
  const { id } = await must('POST', contracts, draft)
  await make.override(convenio, id, 'ONLY', 1)
  await must('PUT', `${contracts}/${id}`, { start_date: '2026-07-01', supersedes: null })
  await must('PUT', `${contracts}/${id}`, { start_date: '2026-04-01', supersedes: first })
  await make.activate(convenio, id)
  await must('POST', `${contracts}/${id}/revoke`, back)
  const ended = { effective_date: '2026-03-31', end_successors: true }
  await must('PATCH', `${contracts}/${corrected.new_period.id}/terminate`, ended)
  await must('POST', `${contracts}/${corrected.new_period.id}/reinstate`, back)
  await must('POST', `${contracts}/${corrected.new_period.id}/revoke`, back)
  const { intact, rows } = await verify()
  expect(rows).toMatchObject({ differing: [], not_provable: {} })
  expect(intact).toBe(true)
})

test('so are self-pay prices that a renewal moved at its activation, and its revocation put back', async () => {
  const convenio = await make.convenio({ payment_type: 'particular' })
  const days = { start_date: '2026-01-01', end_date: '2026-12-31' }
  const source = await make.period(convenio, days, { A: 333 })
  const path = `${CONVENIOS}/${convenio}`
  for (const procedure_code of ['P', 'Q'])
    await must('POST', `${path}/particular-prices`, { procedure_code, procedure_name: 'Sold', price_cents: 1005 })
  const { new_period_id } = await must('POST', `${path}/contracts/${source}/renew`, { reajuste_percent: 10 })
  await make.activate(convenio, new_period_id)
  const { rows } = await verify()
  expect(rows).toMatchObject({ differing: [], not_provable: {} })
  await must('POST', `${path}/contracts/${new_period_id}/revoke`, { reason: 'no', retroactive: true })
  expect((await verify()).rows).toMatchObject({ differing: [], not_provable: {} })
})

describe('a row that raw SQL has changed, with an entry forged to fit or with none, is named with its field', () => {
  test.each([
    ['the price of a draft', `update contracts.overrides set price_cents = 1 where id = $1`, 'single', 'price_cents', 100, 1],
    ['an override that is taken away', `update contracts.overrides set is_deleted = true where id = $1`, 'single', 'is_deleted', false, true],
    ['the copay of a convenio', `update contracts.convenios set copay_enabled = true, default_copay_percent = 50 where id = $1`, 'convenio', 'copay_enabled', false, true],
    ['the terms of a period', `update contracts.periods set cbhpm_percentage = 80 where id = $1`, 'first', 'cbhpm_percentage', null, 80],
  ] as const)('%s', async (_what, sql, which, field, logged, stored) => {
    const made = await busyDraft()
    await tamper(api, sql, [made[which]])
    await forgeEntry(made.convenio)
    const { intact, broken, rows } = await verify()
    expect([intact, broken]).toEqual([false, []])
    expect(rows.differing[0]).toMatchObject({ kind: 'convenio', chain_id: made.convenio, row: made[which], field, logged, stored })
  }) // prettier-ignore

  test('before it was frozen, so that the activation digested what was forged', async () => {
    const { convenio, first, single } = await busyDraft()
    await tamper(api, 'update contracts.overrides set price_cents = 1 where id = $1', [single])
    await make.activate(convenio, first)
    expect((await verify()).rows.differing).toMatchObject([
      { row: single, field: 'price_cents', logged: 100, stored: 1 },
    ])
  })

  test.each([
    ['one of a bulk change', (made: Awaited<ReturnType<typeof busyDraft>>) => made.bulk[2]?.id, /made at .* are not what was digested: at least one changed$/],
    ['a changed one of a bulk change', (made: Awaited<ReturnType<typeof busyDraft>>) => made.bulk[0]?.id, /^price_cents of contracts.overrides \S+ is 1, and the log says 8$/],
  ])('%s', async (_what, idOf, why) => {
    const made = await busyDraft()
    await tamper(api, 'update contracts.overrides set price_cents = 1 where id = $1', [idOf(made)])
    expect((await verify()).rows.differing).toMatchObject([{ table: 'contracts.overrides', why: expect.stringMatching(why) }])
  }) // prettier-ignore

  test('a key that nobody made, and the scopes of one', async () => {
    const { id } = await must('POST', '/v1/keys', { name: 'Reader', scopes: ['prices:read'] })
    await tamper(api, `update platform.api_keys set scopes = '{admin}' where id = $1`, [id])
    await tamper(
      api,
      `insert into platform.api_keys (tenant_id, id, name, prefix, hash, scopes, created_at)
       values ($1, '0190a000-0000-7000-8000-0000000000aa', 'Mine', 'vig_live_mine', sha256('mine'), '{admin}', now())`,
      [clinic.id],
    )
    expect((await verify()).rows.differing).toMatchObject([
      {
        row: '0190a000-0000-7000-8000-0000000000aa',
        field: null,
        why: expect.stringContaining('no entry tells of it'),
      },
      { row: id, field: 'scopes', logged: ['prices:read'], stored: ['admin'] },
    ])
  })

  test('an override that was put in', async () => {
    const { convenio, first } = await busyDraft()
    await tamper(
      api,
      `insert into contracts.overrides (tenant_id, id, convenio_id, period_id, procedure_code, price_cents, created_at, updated_at)
       values ($1, '0190a000-0000-7000-8000-0000000000bb', $2, $3, 'PUT-IN', 1, now(), now())`,
      [clinic.id, convenio, first],
    )
    expect((await verify()).rows.differing).toMatchObject([
      { row: '0190a000-0000-7000-8000-0000000000bb', stored: { procedure_code: 'PUT-IN' }, why: expect.stringContaining('no entry tells of it') },
    ]) // prettier-ignore
  })

  test('a row that is gone', async () => {
    const { single } = await busyDraft()
    await tamper(api, 'delete from contracts.overrides where id = $1', [single])
    expect((await verify()).rows.differing).toMatchObject([{ row: single, why: expect.stringContaining('is gone') }])
  })
})

test('entries of an older version that do not hold enough are counted as not provable, and hide no other row', async () => {
  const { convenio, first, single } = await busyDraft()
  const text = `update platform.change_log set entry = replace(entry, '"made":', '"mode":') where chain_id = $1 and entry::jsonb ->> 'change_type' = 'import'`
  await tamper(api, text, [convenio])
  expect((await verify()).rows).toMatchObject({ differing: [], not_provable: { 'contracts.overrides import': 1 } })
  await tamper(api, 'update contracts.overrides set price_cents = 1 where id = $1', [single])
  const { rows, output } = await verify()
  expect(rows.differing).toMatchObject([{ row: single, field: 'price_cents' }])
  expect(output).toContain('not provable: 1 entries of contracts.overrides import')
  expect(first).toBeDefined()
})
