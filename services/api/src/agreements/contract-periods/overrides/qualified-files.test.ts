import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
/** A provider with the registry CRM-1, and one without any. */
let doctor: string
let laboratory: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  doctor = (await must('POST', '/v1/scheduling/providers', { name: 'Dra. Ana', registry: 'CRM-1' })).id
  laboratory = (await must('POST', '/v1/scheduling/providers', { name: 'Sala 1' })).id
})
afterAll(() => api.close())

async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** A convenio with the plans GOLD and OLD, which is deactivated, and a draft with these overrides. */
async function drafted(overrides: (plans: Plans) => readonly object[]) {
  const convenio = await make.convenio()
  const path = `${CONVENIOS}/${convenio}/plans`
  const plan = async (code: string) => (await must('POST', path, { code, name: code, accommodation: 'ward' })).id
  const plans: Plans = { gold: await plan('GOLD'), old: await plan('OLD') }
  await must('DELETE', `${path}/${plans.old}`)
  const draft = async (fields: object, items: readonly object[]) => {
    const own = `${CONVENIOS}/${convenio}/contracts/${await make.draft(convenio, { ...fields })}/overrides`
    if (items.length > 0) await must('POST', `${own}/bulk`, { items })
    return own
  }
  const from = await draft({ start_date: '2026-01-01', end_date: '2026-06-30' }, overrides(plans))
  return { convenio, plans, from, empty: () => draft({ start_date: '2026-07-01' }, []) }
}

interface Plans {
  readonly gold: string
  readonly old: string
}

interface Listed {
  readonly id: string
  readonly price_cents: number | null
}

const send = (path: string, rows: readonly string[], query = '') =>
  clinic.rest('POST', `${path}/import${query}`, rows.join('\n'), { 'content-type': CSV })
const listed = async (path: string): Promise<Listed[]> => (await must('GET', `${path}?limit=200`)).items
const download = (path: string, format = 'csv') =>
  api.service.app.request(`${path}/export?format=${format}`, { headers: { 'x-api-key': clinic.key } })

/** Everything of the overrides but their ids and instants, in an order of its own. */
async function valuesOf(path: string): Promise<string[]> {
  const values = (await listed(path)).map((one) => {
    const { id: _id, period_id: _period, created_at: _made, updated_at: _changed, ...rest } = one as Listed & Record<string, unknown> // prettier-ignore
    return JSON.stringify(rest)
  })
  return values.toSorted()
}

const FOR_SOME = ({ gold, old }: Plans) => [
  { procedure_code: 'A', price_cents: 100 },
  { procedure_code: 'A', price_cents: 200, plan_id: gold, notes: 'ouro' },
  { procedure_code: 'A', price_cents: 250, plan_id: old },
  { procedure_code: 'A', price_cents: 300, accommodation: 'apartment', fixed: true },
  { procedure_code: 'A', price_cents: 400, provider_id: doctor },
  { procedure_code: 'A', price_cents: 450, provider_id: laboratory },
  { procedure_code: 'A', is_covered: false, specialty: '225120', accommodation: 'ward' },
  { procedure_code: 'B', price_cents: 500, specialty: '225120' },
]

describe('a file of overrides that are for some people alone', () => {
  test.each(['csv', 'xlsx'])('exported as %s and imported again makes the same overrides', async (format) => {
    const { from, empty } = await drafted(FOR_SOME)
    const file = await (await download(from, format)).arrayBuffer()
    const to = await empty()
    const headers = { 'x-api-key': clinic.key, 'content-type': format === 'csv' ? CSV : XLSX }
    const answer = await api.service.app.request(`${to}/import`, { method: 'POST', headers, body: file })
    expect(await answer.json()).toMatchObject({ created_count: 8, errors: [] })
    expect(await valuesOf(to)).toEqual(await valuesOf(from))
    const again = await send(to, (await (await download(from)).text()).split('\r\n'), '?existing=update')
    expect(again.body).toMatchObject({ created_count: 0, updated_count: 0, skipped_count: 8 })
  })

  test('has a column for each qualifier that is used, and no other', async () => {
    const { from } = await drafted(({ gold }) => [{ procedure_code: 'A', price_cents: 100, plan_id: gold }])
    expect(await (await download(from)).text()).toBe('procedure_code,procedure_name,price,notes,plan_code\r\nA,,1.00,,GOLD\r\n') // prettier-ignore
    const fixed = await drafted(() => [{ procedure_code: 'A', price_cents: 100, fixed: true }])
    expect(await (await download(fixed.from)).text()).toBe('procedure_code,procedure_name,price,notes,fixed\r\nA,,1.00,,yes\r\n') // prettier-ignore
  })

  test('loses no row of a code that stands at the end of one part and at the start of the next', async () => {
    const { from } = await drafted(() => [])
    const plain = Array.from({ length: 4998 }, (_, i) => `${10_000_000 + i};1;`)
    const narrowed = ['1', '2', '3', '4', '5'].map((specialty) => `20000000;2;${specialty}`)
    const sent = await send(from, ['procedure_code;price;specialty', ...plain, ...narrowed, '30000000;3;'])
    expect(sent.body).toMatchObject({ created_count: 5004 })
    const lines = (await (await download(from)).text()).trim().split('\r\n').slice(1)
    expect(
      lines
        .slice(4998)
        .map((line) => [line.slice(0, 8), line.at(-1)])
        .toSorted(),
    ).toEqual([...['1', '2', '3', '4', '5'].map((specialty) => ['20000000', specialty]), ['30000000', ',']])
  })
})

describe('an import into a period with overrides for some people alone', () => {
  test('updates the one for anybody, and deletes none that is for some', async () => {
    const { from } = await drafted(FOR_SOME)
    const before = await listed(from)
    const sent = await send(from, ['procedure_code;price', 'A;1,50'], '?existing=update')
    expect(sent.body).toMatchObject({ created_count: 0, updated_count: 1, skipped_count: 0 })
    const after = await listed(from)
    expect(after).toHaveLength(before.length)
    const others = before.filter((one) => one.price_cents !== 100)
    expect(after).toEqual(expect.arrayContaining(others))
    expect((await valuesOf(from)).filter((one) => one.includes('"price_cents":150'))).toHaveLength(1)
  })

  test('updates its own alone, and keeps whether it is fixed and what its package includes', async () => {
    const { from, plans } = await drafted(({ gold }) => [
      { procedure_code: 'P', price_cents: 100, plan_id: gold, fixed: true, package: { includes: ['X'] } },
      { procedure_code: 'P', price_cents: 200 },
    ])
    const other = (await listed(from)).find((one) => one.price_cents === 200)
    const rows = ['procedure_code;price;plano', 'P;1,10;GOLD']
    expect((await send(from, rows, '?existing=update')).body).toMatchObject({ created_count: 0, updated_count: 1 })
    const updated = { price_cents: 110, plan_id: plans.gold, fixed: true, package: { includes: ['X'] } }
    expect(await listed(from)).toEqual(expect.arrayContaining([other, expect.objectContaining(updated)]))
    expect((await send(from, rows, '?existing=update')).body).toMatchObject({ updated_count: 0, skipped_count: 1 })
    await send(from, ['procedure_code;price;plano;fixed', 'P;1,10;GOLD;no'], '?existing=update')
    expect(await listed(from)).toContainEqual(expect.objectContaining({ ...updated, fixed: false }))
    await send(from, ['procedure_code;price;plano;is_covered', 'P;;GOLD;no'], '?existing=update')
    const excluded = { plan_id: plans.gold, is_covered: false, price_cents: null, fixed: false, package: null }
    expect(await listed(from)).toContainEqual(expect.objectContaining(excluded))
  })

  test('refuses and skips what is there for the same people, and not what is for others', async () => {
    const { from } = await drafted(({ gold }) => [{ procedure_code: 'A', price_cents: 100, plan_id: gold }])
    const rows = ['procedure_code;price;plan_code;accommodation', 'A;2;;', 'A;3;GOLD;', 'A;4;GOLD;enfermaria']
    expect((await send(from, rows)).body.errors).toEqual([
      { path: 'line 3, procedure_code', message: expect.stringContaining('A has an override in this period already') },
    ])
    const skipped = await send(from, rows, '?existing=skip')
    expect(skipped.body).toMatchObject({ created_count: 2, skipped_count: 1 })
    expect((await send(from, ['procedure_code;price', 'A;9'])).body.code).toBe('import_rejected')
  })

  test('names the line and the column of a plan, an accommodation and a provider that are not there', async () => {
    const { from, plans } = await drafted(() => [])
    const rows = [
      'A;1;SILVER;;',
      'B;1;OLD;;',
      'C;1;;suite;',
      'D;1;;;CRM-2',
      'E;1;GOLD;ward;CRM-1',
      `F;1;${laboratory};;`,
    ]
    const sent = await send(from, ['procedure_code;price;plan_code;accommodation;provider_registry', ...rows])
    expect(sent.body.errors).toEqual([
      { path: 'line 2, plan_code', message: 'the convenio has no active plan with the code SILVER' },
      { path: 'line 3, plan_code', message: 'the convenio has no active plan with the code OLD' },
      { path: 'line 4, accommodation', message: '"suite" is neither ward nor apartment' },
      { path: 'line 5, provider_registry', message: 'no active provider has the registry CRM-2' },
      { path: 'line 7, plan_code', message: `the convenio has no active plan with the code ${laboratory}` },
    ])
    expect(sent.body.detail).toContain('5 of 6 rows')
    expect(await listed(from)).toEqual([])
    expect((await send(from, ['procedure_code;price;plan_code', `A;1;${plans.old}`])).status).toBe(200)
  })

  test('refuses a code twice for the same people, whichever way they are named', async () => {
    const { from } = await drafted(() => [])
    const rows = ['B;1;CRM-1', 'A;2;CRM-1', 'A;3;CRM-1', `B;4;${doctor}`, 'a;5;']
    expect((await send(from, ['procedure_code;price;provider_registry', ...rows])).body.errors).toEqual([
      { path: 'line 4, procedure_code', message: 'A is in line 3 already' },
      { path: 'line 5, procedure_code', message: 'B is in line 2 already' },
      { path: 'line 6, procedure_code', message: 'a is in line 3 already, as A' },
    ])
  })
})

test('the overrides of one code stand on one page each, in an order of their own', async () => {
  const { from } = await drafted(() => [])
  for (const specialty of ['3', '1', '2']) await must('POST', from, { procedure_code: 'A', price_cents: 1, specialty })
  const pages = await Promise.all([0, 1, 2].map((offset) => must('GET', `${from}?limit=1&offset=${offset}`)))
  const ids = pages.map(({ items }) => items[0].id)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(3)
})
