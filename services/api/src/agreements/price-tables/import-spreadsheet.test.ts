import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import {
  CODE_STYLE,
  DAY_STYLE,
  testWorkbook,
  workbookThatClaims,
  type TestCell,
} from '@vigencia/spreadsheets/testing/test-workbook.ts'

const TABLES = '/v1/scheduling/price-tables'
const HEADER = ['procedure_code', 'procedure_name', 'price']

let api: TestApi
let clinic: TestTenant
let made = 0
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const newVersion = () => `x${(made += 1)}`
async function send(version: string, file: Uint8Array, query = ''): Promise<RestAnswer> {
  const headers = { 'x-api-key': clinic.key, 'content-type': XLSX }
  const request = { method: 'POST', headers, body: file }
  const response = await api.service.app.request(`${TABLES}/${version}/import${query}`, request)
  return { status: response.status, body: await response.json(), headers: response.headers }
}
const sheet = (...rows: readonly (readonly TestCell[])[]) => testWorkbook(rows)
const rowsOf = async (version: string) => {
  const { body } = await clinic.rest('GET', `${TABLES}/${version}/rows?limit=200`)
  return body.items.map((row: Record<string, unknown>) => [row['procedure_code'], row['procedure_name'], row['price']])
}

describe('a price table of a spreadsheet', () => {
  test('has the codes, names and prices of its cells', async () => {
    const version = newVersion()
    const file = sheet(
      ['Procedure_Code', 'procedure_name', 'price', null, ' '],
      [10101012, 'Consulta', 12.5],
      [],
      ['10101020', 'Visita, em casa', '1.234,56'],
      [
        { s: CODE_STYLE, v: '301010' },
        { t: 'inlineStr', v: 'Sessão' },
        { f: 'C2*2', v: '25' },
      ],
      [null, '  ', null],
      ['40304361', 'Hemograma', 1.234],
    )
    expect(await send(version, file)).toMatchObject({
      status: 200,
      body: { dry_run: false, committed: true, row_count: 4, rejected_count: 0, errors: [] },
    })
    expect(await rowsOf(version)).toEqual([
      ['00301010', 'Sessão', '25'],
      ['10101012', 'Consulta', '12.5'],
      ['10101020', 'Visita, em casa', '1234.56'],
      ['40304361', 'Hemograma', '1.234'],
    ])
  })

  test('is the same as of a CSV file with the same rows, to its digest', async () => {
    const [csv, xlsx] = [newVersion(), newVersion()]
    const rows = Array.from({ length: 12_000 }, (_, i) => [
      String(10_000_000 + i),
      `Procedimento ${i % 7}`,
      (i + 1) / 100,
    ])
    await clinic.rest('POST', `${TABLES}/${csv}/import`, [HEADER, ...rows].map((row) => row.join(';')).join('\n'), {
      'content-type': 'text/csv',
    })
    expect((await send(xlsx, sheet(HEADER, ...(rows as TestCell[][])))).body).toMatchObject({ row_count: 12_000 })
    const digest = async (version: string) =>
      (await clinic.rest('POST', `${TABLES}/${version}/publish`)).body.digest as string
    expect(await digest(xlsx)).toBe(await digest(csv))
  })

  test('is refused with every cell that does not fit, under the number of its row', async () => {
    const file = sheet(
      HEADER,
      ['1', 'A', 10],
      [],
      ['2', 'B', '1.234'],
      ['3', true, { t: 'e', v: '#N/A' }],
      ['4', 'D', { s: DAY_STYLE, v: '46023' }],
      ['5', 'E', { f: 'C2*2' }],
      ['6', null, 0.12345],
      ['7', 'G', 7, 'beside'],
      ['1', 'H', 8],
    )
    const version = newVersion()
    const { status, body } = await send(version, file)
    expect([status, body.code]).toEqual([422, 'import_rejected'])
    expect(body.errors).toEqual([
      { path: 'line 4, price', message: '"1.234" could be 1234 or 1.234: write 1234 or 1.2340' },
      { path: 'line 5, procedure_name', message: 'is a truth value (TRUE), and no text or number' },
      { path: 'line 5, price', message: 'holds the error #N/A' },
      { path: 'line 6, price', message: 'is the date 2026-01-01, and no text or number' },
      { path: 'line 7, price', message: expect.stringContaining('formula without its value') },
      { path: 'line 8, procedure_name', message: 'is empty' },
      { path: 'line 8, price', message: 'has 5 decimal places, and at most 4 are kept' },
      { path: 'line 9, D', message: 'holds a value, and the header has no name for it' },
      { path: 'line 10, procedure_code', message: '1 is in line 2 already' },
    ])
    const tried = await send(version, file, '?dry_run=true')
    expect(tried).toMatchObject({ status: 200, body: { committed: false, row_count: 1, rejected_count: 7 } })
    expect(tried.body.errors).toHaveLength(9)
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).status).toBe(404)
  })

  test('is refused for its header, by name', async () => {
    const { body } = await send(newVersion(), sheet(['procedure_code', 'valor', 'price'], ['1', 'A', 1]))
    expect(body.errors).toMatchObject([
      { path: 'line 1, valor', message: expect.stringContaining('is not a column of a price table') },
      { path: 'line 1, procedure_name', message: 'is missing' },
    ])
  })

  test.each<[words: string, file: Uint8Array, why: string]>([
    ['a text', Buffer.from('procedure_code;procedure_name;price\n1;A;1\n'), 'is no XLSX file'],
    ['cut off on its way', sheet(HEADER, ['1', 'A', 1]).subarray(0, 1500), 'is no XLSX file, or is damaged'],
    ['a bomb', workbookThatClaims([HEADER], 2_000_000_000), 'unpacks to 1907 MiB, and may to 16 MiB at most'],
    ['empty', sheet(), 'the file is empty'],
    ['without rows', sheet(HEADER), 'a header and no rows'],
  ])('that is %s is refused, and the service goes on', async (_words, file, why) => {
    expect(await send(newVersion(), file)).toMatchObject({
      status: 422,
      body: { code: 'import_rejected', detail: expect.stringContaining(why) },
    })
  })
})
