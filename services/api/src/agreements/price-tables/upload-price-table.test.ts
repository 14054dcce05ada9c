import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { holdTable } from '@vigencia/testing/postgres/hold-table.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const HEADER = 'procedure_code;procedure_name;price'

let api: TestApi
let clinic: TestTenant
let made = 0
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const newVersion = () => `v${(made += 1)}`
const send = (version: string, rows: readonly string[]): Promise<RestAnswer> =>
  clinic.rest('POST', `${TABLES}/${version}/import`, rows.join('\n'), { 'content-type': 'text/csv' })

async function upload(version: string, body: Uint8Array | ReadableStream, type: string): Promise<RestAnswer> {
  const headers = { 'x-api-key': clinic.key, 'content-type': type }
  const request: RequestInit = { method: 'POST', headers, body, duplex: 'half' }
  const response = await api.service.app.request(`${TABLES}/${version}/import`, request)
  return { status: response.status, body: await response.json(), headers: response.headers }
}

describe('a file', () => {
  const CSV = `${HEADER}\n1;A;10\n`
  const part = (name: string, type = 'text/csv', file = 'a.csv') =>
    `--B\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`
  const field = '--B\r\nContent-Disposition: form-data; name="dry_run"\r\n\r\ntrue\r\n'
  const form = (body: string, type = 'multipart/form-data; boundary=B') => upload(newVersion(), Buffer.from(body), type)

  test('may come as the file of a form', async () => {
    expect(await form(`${part('file')}${CSV}\r\n--B--\r\n`)).toMatchObject({
      status: 200,
      body: { committed: true, row_count: 1 },
    })
  })

  test.each([
    ['its type', XLSX, 'prices'],
    ['its name, where its type says nothing', 'application/octet-stream', 'Preços 2026.XLSX'],
  ])('may come as a spreadsheet in a form, told by %s', async (_words, type, name) => {
    const sheet = testWorkbook([
      ['procedure_code', 'procedure_name', 'price'],
      [1, 'A', 10],
    ])
    const body = Buffer.concat([Buffer.from(part('file', type, name)), sheet, Buffer.from('\r\n--B--\r\n')])
    expect(await upload(newVersion(), body, 'multipart/form-data; boundary=B')).toMatchObject({
      status: 200,
      body: { committed: true, row_count: 1 },
    })
  })

  test.each([
    ['breaks off in its file', `${part('file')}${CSV}`, 400, 'malformed'],
    ['breaks off in its last boundary', `${part('file')}${CSV}\r\n--B`, 400, 'malformed'],
    ['breaks off in a header', '--B\r\nContent-Dispo', 400, 'malformed'],
    ['has no file', '--B--\r\n', 400, 'malformed'],
    ['is empty', ' ', 400, 'malformed'],
    ['has a file of another name', `${part('data')}${CSV}\r\n--B--\r\n`, 422, 'invalid_input'],
    [
      'has a field before the file, which would be passed over',
      `${field}${part('file')}${CSV}\r\n--B--\r\n`,
      422,
      'invalid_input',
    ],
    [
      'has a field behind the file, which would be passed over',
      `${part('file')}${CSV}\r\n${field}--B--\r\n`,
      422,
      'invalid_input',
    ],
    ['has two files', `${part('file')}${CSV}\r\n${part('file')}${CSV}\r\n--B--\r\n`, 422, 'invalid_input'],
    [
      'has a file that no name and no type tells',
      `${part('file', 'text/plain', 'a.txt')}${CSV}\r\n--B--\r\n`,
      415,
      'unsupported_media_type',
    ],
    ['has a spreadsheet that is none', `${part('file', XLSX)}PK\r\n--B--\r\n`, 422, 'import_rejected'],
  ])('is refused, and the service goes on, when its form %s', async (_words, body, status, code) => {
    expect(await form(body)).toMatchObject({ status, body: { code } })
    expect((await clinic.rest('GET', `${TABLES}/v${made}`)).status).toBe(404)
  })

  test('is refused when its form names no boundary', async () => {
    expect(await form(`${part('file')}${CSV}\r\n--B--\r\n`, 'multipart/form-data')).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
  })

  test('in Latin-1 is refused at its line, and is to be saved as UTF-8', async () => {
    const refused = await upload(newVersion(), Buffer.from(`${HEADER}\n1;A;2\n2;Vis\u00e3o;3`, 'latin1'), 'text/csv')
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'line 3', message: expect.stringContaining('save the file as UTF-8') }] },
    })
  })

  test.each(['application/json', 'text/plain'])('is refused as %s', async (type) => {
    expect(await upload(newVersion(), Buffer.from(CSV), type)).toMatchObject({
      status: 415,
      body: { code: 'unsupported_media_type', detail: expect.stringContaining('text/csv') },
    })
  })

  test('that is said to be larger than 256 MiB is refused before it comes', async () => {
    const refused = await clinic.rest('POST', `${TABLES}/${newVersion()}/import`, CSV, {
      'content-type': 'text/csv',
      'content-length': String(256 * 1024 * 1024 + 1),
    })
    expect(refused).toMatchObject({ status: 413, body: { code: 'too_large' } })
  })

  test('that breaks off on its way leaves nothing, and the table is free again', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    const rows = Array.from({ length: 20_000 }, (_, i) => `${10_000_000 + i};Procedimento;10\n`).join('')
    async function* broken() {
      yield Buffer.from(`${HEADER}\n${rows}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      throw new Error('the client hung up')
    }
    expect(await upload(version, ReadableStream.from(broken()), 'text/csv')).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
    expect((await clinic.rest('GET', `${TABLES}/${version}/rows`)).body).toMatchObject({
      total: 1,
      items: [{ price: '10' }],
    })
    expect((await send(version, [HEADER, '1;A;12'])).status).toBe(200)
  })

  test('of a table that another import holds is refused at once', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    const first = await heldImport(version)
    expect((await clinic.rest('POST', `${TABLES}/${version}/publish`)).body.code).toBe('conflict')
    expect(await send(version, [HEADER, '1;A;13'])).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('is being imported or published') },
    })
    expect((await first.goOn()).body).toMatchObject({ committed: true, row_count: 2 })
  })

  test('of a version that another import is making is refused at once', async () => {
    const version = newVersion()
    const first = await heldImport(version)
    expect((await clinic.rest('POST', TABLES, { version })).body.detail).toContain('is just being made')
    expect(await send(version, [HEADER, '1;A;13'])).toMatchObject({
      status: 409,
      body: { code: 'price_table_version_taken' },
    })
    expect((await first.goOn()).body).toMatchObject({ committed: true, row_count: 2 })
  })
})

/** An import that waits in the midst of its transaction until it may go on. */
async function heldImport(version: string) {
  const rows = await holdTable(api, 'contracts.price_table_rows')
  const answer = send(version, [HEADER, '1;A;11', '2;B;20'])
  await expect.poll(() => rows.busySessions(), { timeout: 30_000 }).toBe(1)
  return { goOn: () => rows.release().then(() => answer) }
}
