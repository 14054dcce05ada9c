import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})

interface Item {
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
}

const ask = (convenio: string, query = '') => clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/timeline${query}`)

async function show(convenio: string, query = '') {
  const { status, body } = await ask(convenio, query)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const inShort = (items: Item[]) => items.map(({ kind, from, to }) => `${kind} ${from ?? '…'} ${to ?? '…'}`)

test('a convenio without periods is one gap without ends', async () => {
  const convenio = await make.convenio({ name: 'Unimed Rio' })
  expect(await show(convenio)).toEqual({
    convenio_id: convenio,
    name: 'Unimed Rio',
    payment_type: 'convenio',
    is_active: true,
    revision: 1,
    today: '2026-06-15',
    items: [{ kind: 'gap', from: null, to: null, days: null }],
    revoked: [],
  })
})

/** 2024 by a table, a gap of two days, 2025 of a list of its own up to the adjustment in July 2026, a draft for 2028. */
async function story() {
  const convenio = await make.convenio({ name: 'Unimed Rio' })
  const terms = { cbhpm_table_version: '2024', cbhpm_percentage: 70.5 }
  const first = await make.period(convenio, { start_date: '2024-01-01', end_date: '2024-12-30', ...terms })
  const second = await make.period(convenio, { start_date: '2025-01-02', end_date: null, ...terms }, { A: 100, B: 1 })
  await make.table('2024', { Z: '1.00' })
  const path = `${CONVENIOS}/${convenio}/contracts`
  const adjust = { new_start_date: '2026-07-01', new_end_date: '2027-06-30', reajuste_percent: 8.5 }
  const { new_period } = (await clinic.rest('POST', `${path}/${second}/reajuste`, adjust)).body
  const draft = await make.draft(convenio, { start_date: '2028-01-01', end_date: null })
  return { convenio, path, first, second, third: new_period.id as string, draft }
}

test('periods, gaps and tables stand in order of their days', async () => {
  const { convenio, first, second, third, draft } = await story()
  const { items, revision } = await show(convenio)
  expect(inShort(items)).toEqual([
    'gap … 2023-12-31',
    'period 2024-01-01 2024-12-30',
    // the same table on the same terms, through the gap, up to the adjustment
    'table 2024-01-01 2026-06-30',
    'gap 2024-12-31 2025-01-01',
    'period 2025-01-02 2026-06-30',
    'period 2026-07-01 2027-06-30',
    'table 2026-07-01 2027-06-30',
    // a draft prices nothing yet
    'gap 2027-07-01 …',
    'period 2028-01-01 …',
  ])
  expect(items.filter(({ kind }: Item) => kind === 'period')).toMatchObject([
    { period_id: first, status: 'expired', in_force: false, closed_reason: 'expiry', override_count: 0 },
    { period_id: second, status: 'terminated', in_force: true, closed_reason: 'reajuste', override_count: 2 },
    { period_id: third, status: 'active', in_force: false, adjusted_from: second, reajuste_percent: 8.5, override_count: 2 },
    { period_id: draft, status: 'draft', in_force: false },
  ]) // prettier-ignore
  expect(items[3]).toEqual({ kind: 'gap', from: '2024-12-31', to: '2025-01-01', days: 2 })
  const known = { revision: revision - 2, at: expect.stringMatching(/^2026-06-15T15:00:00/) }
  const table = { kind: 'table', cbhpm_table_version: '2024', cbhpm_percentage: 70.5, known }
  expect(items.filter(({ kind }: Item) => kind === 'table')).toEqual([
    { ...table, from: '2024-01-01', to: '2026-06-30', period_id: first, table_adjustments: [] },
    { ...table, from: '2026-07-01', to: '2027-06-30', period_id: third, table_adjustments: [8.5] },
  ])
})

test('a table that is not published is not known yet', async () => {
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01', end_date: null, cbhpm_table_version: '2026' })
  const tables = async () => (await show(convenio)).items.filter(({ kind }: Item) => kind === 'table')
  expect(await tables()).toMatchObject([{ cbhpm_table_version: '2026', known: null }])
  await make.table('2026', { Z: '1.00' })
  expect(await tables()).toMatchObject([{ cbhpm_table_version: '2026', known: { revision: 4 } }])
})

test('with from and to it shows what has a day in them, whole', async () => {
  const { convenio } = await story()
  expect(inShort((await show(convenio, '?from=2024-12-31&to=2025-01-01')).items)).toEqual([
    'table 2024-01-01 2026-06-30',
    'gap 2024-12-31 2025-01-01',
  ])
  expect(inShort((await show(convenio, '?to=2023-12-31')).items)).toEqual(['gap … 2023-12-31'])
  expect(inShort((await show(convenio, '?from=2028-01-01')).items)).toEqual(['gap 2027-07-01 …', 'period 2028-01-01 …'])
  expect(await ask(convenio, '?from=2025-01-02&to=2025-01-01')).toMatchObject({
    status: 422,
    body: { code: 'invalid_input', errors: [{ path: 'to', message: 'must not be before from' }] },
  })
})

test('a period that was revoked stands apart, a deleted draft nowhere', async () => {
  const { convenio, path, second, third, draft } = await story()
  // it would stand in the way of the second period, which is open-ended again
  await clinic.rest('DELETE', `${path}/${draft}`)
  expect((await clinic.rest('POST', `${path}/${third}/revoke`, { reason: 'a mistake' })).status).toBe(200)
  const { items, revoked } = await show(convenio)
  expect(inShort(items).slice(-2)).toEqual(['gap 2024-12-31 2025-01-01', 'period 2025-01-02 …'])
  expect(items.at(-1)).toMatchObject({ period_id: second, status: 'active', closed_reason: null })
  expect(revoked).toMatchObject([
    { period_id: third, from: '2026-07-01', to: '2027-06-30', status: 'terminated', closed_reason: 'revocation' },
  ])
  expect((await show(convenio, '?to=2026-06-30')).revoked).toEqual([])
})

test('an unknown convenio is not found, and a key without the scope is told nothing', async () => {
  expect((await ask('00000000-0000-4000-8000-000000000000')).body.code).toBe('convenio_not_found')
  const key = await clinic.newKey(['prices:read'])
  const path = `${CONVENIOS}/${await make.convenio()}/contracts/timeline`
  expect((await clinic.rest('GET', path, undefined, { 'x-api-key': key })).status).toBe(403)
})
