import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import { makePlan, planClinic, PLANS, valuesOf } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const REPORT = `${PLANS}/reports/iafas`

let api: TestApi
let clinic: TestTenant
let made: Awaited<ReturnType<typeof makePlan>>
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
  made = await makePlan(clinic)
})

const report = (query = '') => clinic.rest('GET', `${REPORT}${query}`)
const plan = (code: string, fields: object = {}) =>
  planClinic(clinic).add('', { ...valuesOf('', made.plan), code, ...fields })
const codes = async (query = '') => (await report(query)).body.items.map(({ code }: { code: string }) => code)

test('a plan stands by its IAFA code with validity, guarantor, product and the number of its benefits', async () => {
  const answer = await report()
  expect(answer).toMatchObject({ status: 200 })
  expect(answer.body).toEqual({
    on: '2026-06-15',
    revision: 10,
    finding_count: 0,
    items: [
      {
        iafa_code: '20001',
        plan_id: made.plan.id,
        code: 'PLAN-1',
        description: 'Plan corporativo',
        validity_start: '2026-01-01',
        validity_end: '2026-12-31',
        guarantor_id: made.insurer.id,
        guarantor_name: 'Aseguradora Cóndor S.A.',
        product_id: made.product.id,
        product_code: 'EPS',
        product_description: 'Plan EPS',
        benefit_count: 1,
        finding: null,
        findings: [],
      },
    ],
    list_findings: [],
  })
})

test('plans without an IAFA code come first, each with a sentence; the others by their code', async () => {
  await plan('Z-9', { iafa_code: '10002', product_id: null })
  await plan('B-2', { iafa_code: '' })
  await plan('B-1', { iafa_code: '  ', product_id: null })
  const { body } = await report()
  expect(body.finding_count).toBe(2)
  expect(body.items.map(({ code, iafa_code, finding }: Record<string, string>) => [code, iafa_code, finding])).toEqual([
    ['B-1', '', 'Plan B-1 has no IAFA code, which the regulator asks for.'],
    ['B-2', '', 'Plan B-2 has no IAFA code, which the regulator asks for. Its product EPS has 20001.'],
    ['Z-9', '10002', null],
    ['PLAN-1', '20001', null],
  ])
})

describe('a plan stands in it on the days it is valid', () => {
  test.each([
    ['the day before the first', '2025-12-31', []],
    ['the first day', '2026-01-01', ['PLAN-1']],
    ['the last day', '2026-12-31', ['PLAN-1']],
    ['the day after the last', '2027-01-01', []],
  ])('%s', async (_words, on, expected) => {
    expect(await codes(`?on=${on}`)).toEqual(expected)
  })

  test('one that ended today stands in the list of yesterday', async () => {
    expect((await clinic.rest('DELETE', `${PLANS}/${made.plan.id}`)).status).toBe(204)
    expect([await codes(), await codes('?on=2026-06-14')]).toEqual([[], ['PLAN-1']])
  })

  test('a benefit that ended today is counted yesterday', async () => {
    expect((await clinic.rest('DELETE', `${PLANS}/plan-lines/${made.line.id}`)).status).toBe(204)
    const count = async (query: string) => (await report(query)).body.items[0].benefit_count
    expect([await count(''), await count('?on=2026-06-14')]).toEqual([0, 1])
  })
})

describe('as it was known', () => {
  test('a name that was changed for every day shows as before at the revision before, and at the instant before', async () => {
    const { change } = planClinic(clinic)
    api.setNow('2026-06-15T16:00:00Z')
    await change('/contacts', made.insurer, { business_name: 'Otra S.A.', valid_from: '2026-01-01' })
    const name = async (query: string) => (await report(query)).body.items[0].guarantor_name
    const before = 'Aseguradora Cóndor S.A.'
    expect(await name('')).toBe('Otra S.A.')
    expect(await name('?revision=10')).toBe(before)
    expect(await name('?known_at=2026-06-15T15:59:59Z')).toBe(before)
    expect(await name('?known_at=2026-06-15T16:00:00Z')).toBe('Otra S.A.')
    expect((await report('?known_at=2026-06-15T14:59:59Z')).body).toMatchObject({ revision: 0, items: [] })
  })

  test('what is still to come is refused', async () => {
    expect(await report('?revision=11')).toMatchObject({
      status: 422,
      body: {
        code: 'revision_not_reached',
        detail: 'Insurance plans and catalogues stand at revision 10; 11 is still to come.',
      },
    })
    expect((await report('?known_at=2026-06-15T15:00:01Z')).body.code).toBe('revision_not_reached')
    expect((await report('?revision=1&known_at=2026-06-15T15:00:00Z')).body.code).toBe('invalid_input')
  })

  test('a clinic without any plan has an empty list at revision 0', async () => {
    clinic = await api.newTenant('America/Lima')
    expect((await report()).body).toEqual({
      on: '2026-06-15',
      revision: 0,
      finding_count: 0,
      items: [],
      list_findings: [],
    })
  })
})

async function file(query: string, headers: Record<string, string> = {}) {
  const response = await api.service.app.request(`${REPORT}${query}`, {
    headers: { 'x-api-key': clinic.key, ...headers },
  })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function rowsOf(mediaType: string, bytes: Buffer): Promise<string[][]> {
  async function* once() {
    yield bytes
  }
  const rows: string[][] = []
  for await (const part of readRows({ mediaType, bytes: once() })) rows.push(...part.map(({ values }) => [...values]))
  return rows
}

describe('as a file', () => {
  const HEADER =
    'iafa_code,plan_id,code,description,validity_start,validity_end,guarantor_id,guarantor_name,product_id,product_code,product_description,benefit_count,finding'
  const ROW = '20001,1,PLAN-1,Plan corporativo,2026-01-01,2026-12-31,1,Aseguradora Cóndor S.A.,1,EPS,Plan EPS,1,'

  test('CSV is UTF-8 with a byte order mark, commas and CR LF', async () => {
    const { status, headers, bytes } = await file('?format=csv&on=2026-06-30')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toBe('attachment; filename="iafas-2026-06-30.csv"')
    expect(headers.get('etag')).toBe('"10"')
    expect(bytes.toString()).toBe(`\uFEFF${HEADER}\r\n${ROW}\r\n`)
  })

  test('XLSX and CSV are read again by our own imports, and say what JSON says', async () => {
    await plan('B-1', { iafa_code: '', description: '=HYPERLINK("http://x")', validity_end: null, product_id: null })
    const { items } = (await report()).body
    const stated = [
      HEADER.split(','),
      ...items.map((item: Record<string, string | number | null>) =>
        HEADER.split(',').map((name) => String(item[name] ?? '')),
      ),
    ]
    const csv = await file('?format=csv')
    expect(csv.bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(await rowsOf(CSV, csv.bytes)).toEqual(stated)
    const xlsx = await file('?format=xlsx')
    expect(xlsx.headers.get('content-type')).toBe(XLSX)
    // a workbook has no cells behind the last value of a row
    const padded = (await rowsOf(XLSX, xlsx.bytes)).map((row) => [...row, ...Array(13 - row.length).fill('')])
    expect(padded).toEqual(stated)
  })

  test.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    [`${XLSX}, application/json;q=0.5`, XLSX],
    ['application/json, text/csv', 'application/json'],
    ['text/html, */*', 'application/json'],
    ['*/*', 'application/json'],
  ])('is sent to who accepts it: %s', async (accept, type) => {
    const { status, headers } = await file('', { accept })
    expect([status, headers.get('content-type')]).toEqual([200, type])
  })

  test('what is wrong with the question is said as everywhere', async () => {
    expect(await report('?format=pdf')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await report('?format=csv&format=xlsx')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await report('?format=csv&surprise=1')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await report('?format=csv&on=2026-02-30')).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await report('?format=xlsx&revision=11')).toMatchObject({
      status: 422,
      body: { code: 'revision_not_reached' },
    })
  })

  test.each(['', '?format=csv', '?format=xlsx'])('asks for a key with the scope: %s', async (query) => {
    expect((await file(query, { 'x-api-key': 'vk_nobody' })).status).toBe(401)
    expect((await file(query, { 'x-api-key': await clinic.newKey(['plans:write']) })).status).toBe(403)
    expect((await file(query, { 'x-api-key': await clinic.newKey(['plans:read']) })).status).toBe(200)
  })

  test('shows nothing of another clinic', async () => {
    const other = await api.newTenant('America/Lima')
    const { bytes } = await file('?format=csv', { 'x-api-key': other.key })
    expect(bytes.toString()).toBe(`\uFEFF${HEADER}\r\n`)
  })

  test('is documented at the address of the operation', async () => {
    const { body } = await clinic.rest('GET', '/openapi.json')
    const { operationId, parameters, responses } = body.paths[REPORT].get
    const ofItsOwn = parameters.filter((one: object) => !('$ref' in one))
    expect(operationId).toBe('iafaReport.get')
    expect(ofItsOwn.map(({ name, required }: { name: string; required: boolean }) => [name, required])).toEqual([
      ['on', false],
      ['revision', false],
      ['known_at', false],
      ['format', false],
    ])
    expect(Object.keys(responses[200].content)).toEqual(['application/json', CSV, XLSX])
  })
})
