import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { XLSX } from '@vigencia/contracts/values/uploaded-file.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const NAMES = [null, '=SUM(1;2)', 'Consulta, "em" consultório', "'-1"]
const ROWS = NAMES.map((procedure_name, i) => ({
  procedure_code: `1010101${i}`,
  procedure_name,
  price_cents: [0, 5, 123_450, 1_000_000_000][i] as number,
  notes: i === 2 ? 'uma\nduas' : null,
}))

async function download(path: string, format: string, key = clinic.key): Promise<Response> {
  return api.service.app.request(`${path}?format=${format}`, { headers: { 'x-api-key': key } })
}

async function upload(path: string, format: string, file: Response) {
  const headers = { 'x-api-key': clinic.key, 'content-type': format === 'csv' ? 'text/csv' : XLSX }
  const body = await file.arrayBuffer()
  const answer = await api.service.app.request(path, { method: 'POST', headers, body })
  expect([answer.status, await answer.json()]).toMatchObject([200, { created_count: ROWS.length }])
}

const plain = (items: Record<string, unknown>[], more: string[] = []) =>
  items.map((item) =>
    Object.fromEntries([...Object.keys(ROWS[0] as object), ...more].map((name) => [name, item[name]])),
  )

describe.each(['csv', 'xlsx'])('a file exported as %s is imported again', (format) => {
  test.each([false, true])('as equal overrides, of a draft or not: %s', async (activated) => {
    const convenio = await make.convenio()
    const from = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' })
    const to = await make.draft(convenio, { start_date: '2026-07-01' })
    const path = (period: string) => `${CONVENIOS}/${convenio}/contracts/${period}/overrides`
    expect((await clinic.rest('POST', `${path(from)}/bulk`, { items: ROWS })).status).toBeLessThan(300)
    if (activated) await make.activate(convenio, from)
    await upload(`${path(to)}/import`, format, await download(`${path(from)}/export`, format))
    expect(plain((await clinic.rest('GET', path(to))).body.items)).toEqual(ROWS)
  })

  test('with the codes that are excluded, in a column that no other list has', async () => {
    const convenio = await make.convenio()
    const from = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' })
    const to = await make.draft(convenio, { start_date: '2026-07-01' })
    const path = (period: string) => `${CONVENIOS}/${convenio}/contracts/${period}/overrides`
    const header = async () => (await (await download(`${path(from)}/export`, 'csv')).text()).split('\r\n')[0]
    const [first, ...rest] = ROWS
    await clinic.rest('POST', `${path(from)}/bulk`, { items: rest })
    expect(await header()).toBe('procedure_code,procedure_name,price,notes')
    await clinic.rest('POST', path(from), { ...first, price_cents: null, is_covered: false })
    expect(await header()).toBe('procedure_code,procedure_name,price,notes,is_covered')
    await upload(`${path(to)}/import`, format, await download(`${path(from)}/export`, format))
    const shown = async (id: string) => plain((await clinic.rest('GET', path(id))).body.items, ['is_covered'])
    expect(await shown(to)).toEqual(await shown(from))
    expect((await shown(to))[0]).toMatchObject({
      procedure_code: first?.procedure_code,
      price_cents: null,
      is_covered: false,
    })
  })

  test('as equal particular prices, with the days from which they hold', async () => {
    const rows = ROWS.map((row) => ({ ...row, procedure_name: row.procedure_name ?? 'Consulta' }))
    const [from, to] = [
      await make.convenio({ payment_type: 'particular' }),
      await make.convenio({ payment_type: 'particular' }),
    ]
    const path = (convenio: string) => `${CONVENIOS}/${convenio}/particular-prices`
    const [first, ...others] = rows
    expect((await clinic.rest('POST', `${path(from)}/bulk`, { items: others })).status).toBeLessThan(300)
    expect((await clinic.rest('POST', path(from), { ...first, valid_from: '2027-02-01' })).status).toBe(201)
    await upload(`${path(to)}/import`, format, await download(`${path(from)}/export`, format))
    const shown = async (id: string) => plain((await clinic.rest('GET', path(id))).body.items, ['valid_from'])
    expect(await shown(to)).toEqual(await shown(from))
    expect((await shown(to))[0]).toMatchObject({ ...rows[0], valid_from: '2027-02-01' })
  })
})

test('an export of nothing is a header, and nobody sees one of another clinic', async () => {
  const convenio = await make.convenio({ payment_type: 'particular' })
  const path = `${CONVENIOS}/${convenio}/particular-prices/export`
  expect((await (await download(path, 'csv')).text()).trim()).toBe(
    'procedure_code,procedure_name,price,valid_from,notes',
  )
  expect((await download(path, 'csv', await clinic.newKey(['prices:read']))).status).toBe(403)
  expect((await download(path, 'csv', (await api.newTenant()).key)).status).toBe(404)
  expect((await download(path, 'pdf')).status).toBe(422)
})
