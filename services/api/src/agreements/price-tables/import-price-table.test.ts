import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'

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
const send = (version: string, file: string | readonly string[], query = ''): Promise<RestAnswer> =>
  clinic.rest('POST', `${TABLES}/${version}/import${query}`, typeof file === 'string' ? file : file.join('\n'), {
    'content-type': 'text/csv',
  })
const pricesOf = async (version: string) => {
  const { body } = await clinic.rest('GET', `${TABLES}/${version}/rows?limit=200`)
  return Object.fromEntries(
    body.items.map((row: { procedure_code: string; price: string }) => [row.procedure_code, row.price]),
  )
}

describe('an import', () => {
  test('makes the table that is not there, and keeps every row', async () => {
    const version = newVersion()
    expect(await send(version, [HEADER, '10101012;Consulta;1.234,56', '10101020;Visita;12,5'])).toMatchObject({
      status: 200,
      body: { version, dry_run: false, committed: true, row_count: 2, rejected_count: 0, errors: [] },
    })
    expect(await pricesOf(version)).toEqual({ '10101012': '1234.56', '10101020': '12.5' })
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).body).toMatchObject({
      status: 'draft',
      row_count: 2,
      priced_by: 'price',
      name: null,
      revision: 1,
    })
  })

  test('replaces the rows of a draft whole', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10', '2;B;20'])
    await send(version, [HEADER, '2;B;21', '3;C;30'])
    expect(await pricesOf(version)).toEqual({ '2': '21', '3': '30' })
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).body).toMatchObject({ row_count: 2, revision: 2 })
  })

  test('of many rows in no order keeps all of them', async () => {
    const version = newVersion()
    const codes = Array.from({ length: 12_000 }, (_, i) => String(10_000_000 + ((i * 7919) % 12_000)))
    expect((await send(version, [HEADER, ...codes.map((code) => `${code};Procedimento;${code}`)])).body).toMatchObject({
      committed: true,
      row_count: 12_000,
    })
    expect((await clinic.rest('GET', `${TABLES}/${version}/rows?limit=1&offset=11999`)).body).toMatchObject({
      total: 12_000,
      items: [{ procedure_code: '10011999', price: '10011999' }],
    })
  })

  test('leaves an entry in the change log of the table, with the count and the digest of its rows', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    const { body } = await clinic.rest('GET', `${TABLES}/${version}`)
    const entries = await workOf(api, clinic).entries(body.id)
    expect(entries).toMatchObject([
      {
        change_type: 'import',
        affected_table: 'price_table_rows',
        affected_record_count: 1,
        new_values: { version, row_count: 1, priced_by: 'price', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ])
    const { body: published } = await clinic.rest('POST', `${TABLES}/${version}/publish`)
    expect(published.digest).toBe((entries[0] as { new_values: { digest: string } }).new_values.digest)
  })

  test('reads the whole or nothing: one wrong row among 12,000 and the draft stays as it was', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    const rows = Array.from(
      { length: 12_000 },
      (_, i) => `${10_000_000 + i};Procedimento;${i === 7000 ? '1.234' : '10,00'}`,
    )
    expect(await send(version, [HEADER, ...rows])).toMatchObject({
      status: 422,
      body: {
        code: 'import_rejected',
        detail:
          '1 of 12000 rows do not fit, so nothing was changed. The fault is in line 7002, price: "1.234" could be 1234 or 1.234: write 1234 or 1.2340.',
        errors: [{ path: 'line 7002, price', message: '"1.234" could be 1234 or 1.234: write 1234 or 1.2340' }],
      },
    })
    expect(await pricesOf(version)).toEqual({ '1': '10' })
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).body).toMatchObject({ row_count: 1, revision: 1 })
  })

  test('leaves no table behind when it is refused', async () => {
    const version = newVersion()
    expect((await send(version, [HEADER, '1;A;x'])).status).toBe(422)
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).status).toBe(404)
  })

  test.each([
    ['next to it', ['1;A;10', '2;B;20', '1;C;30'], 'line 4, procedure_code', '1 is in line 2 already'],
    ['in sorted rows', ['1;A;10', '1;C;30', '2;B;20'], 'line 3, procedure_code', '1 is in line 2 already'],
    ['three times', ['1;A;10', '1;B;20', '1;C;30'], 'line 4, procedure_code', '1 is in line 2 already'],
  ])('names both lines of a code that is there twice, %s', async (_words, rows, path, message) => {
    const { status, body } = await send(newVersion(), [HEADER, ...rows])
    expect(status).toBe(422)
    expect(body.errors).toContainEqual({ path, message })
  })

  test('names both lines of a code that is there twice, thousands of rows apart', async () => {
    const rows = Array.from({ length: 11_000 }, (_, i) => `${10_000_000 + i};Procedimento;10`)
    const { body } = await send(newVersion(), [HEADER, ...rows, '10000041;Outra;9'])
    expect(body).toMatchObject({
      code: 'import_rejected',
      errors: [{ path: 'line 11002, procedure_code', message: '10000041 is in line 43 already' }],
    })
  })

  test('lists the first thousand faults by their line, and counts all of them', async () => {
    const rows = Array.from(
      { length: 6000 },
      (_, i) => `${i % 2 === 0 ? i : 0};Procedimento;${i % 3 === 0 ? 'x' : '1'}`,
    )
    const { body } = await send(newVersion(), [HEADER, ...rows], '?dry_run=true')
    const lines = body.errors.map((fault: { line: number }) => fault.line)
    expect(body).toMatchObject({ committed: false, row_count: 2001, rejected_count: 3999 })
    expect(lines).toHaveLength(1000)
    expect(lines).toEqual(lines.toSorted((a: number, b: number) => a - b))
    expect((await send(newVersion(), [HEADER, ...rows])).body.detail).toContain(
      '3999 of 6000 rows do not fit, so nothing was changed. The first of 3999 faults (the first 1000 are listed) is in line 2, price',
    )
  })

  test.each([
    ['an empty file', '', 'line 1', 'the file is empty'],
    ['a file of a header alone', HEADER, 'line 1', 'the file has a header and no rows'],
    ['a file of a header and empty rows', `${HEADER}\n\n;;\n`, 'line 1', 'the file has a header and no rows'],
    [
      'an unknown column',
      'procedure_code;procedure_name;price;notes\n1;A;2;x',
      'line 1, notes',
      expect.stringContaining('is not a column of a price table'),
    ],
    [
      'a quote that is never closed',
      `${HEADER}\n1;A;2\n2;"B;3\n3;C;4`,
      'line 3, procedure_name',
      expect.stringContaining('never closed'),
    ],
    ['NUL', `${HEADER}\n1;A\u0000;2`, 'line 2, procedure_name', 'holds a control character such as NUL'],
  ])('refuses %s', async (_words, file, path, message) => {
    expect(await send(newVersion(), file)).toMatchObject({
      status: 422,
      body: { code: 'import_rejected', errors: [{ path, message }] },
    })
  })

  test('into a published table is refused', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    await clinic.rest('POST', `${TABLES}/${version}/publish`)
    for (const query of ['', '?dry_run=true'])
      expect(await send(version, [HEADER, '1;A;11'], query)).toMatchObject({
        status: 422,
        body: { code: 'price_table_published' },
      })
    expect(await pricesOf(version)).toEqual({ '1': '10' })
  })
})

describe('a dry run', () => {
  test('answers what the commit would and changes nothing', async () => {
    const version = newVersion()
    await send(version, [HEADER, '1;A;10'])
    const dry = await send(version, [HEADER, '1;A;11', '2;B;20'], '?dry_run=true')
    expect(dry).toMatchObject({
      status: 200,
      body: { version, dry_run: true, committed: false, row_count: 2, rejected_count: 0, errors: [] },
    })
    expect(await pricesOf(version)).toEqual({ '1': '10' })
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).body).toMatchObject({ revision: 1, row_count: 1 })
  })

  test('of a table that is not there makes none', async () => {
    const version = newVersion()
    expect((await send(version, [HEADER, '1;A;10'], '?dry_run=true')).status).toBe(200)
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).status).toBe(404)
  })

  test('of wrong rows names the same lines as the refusal of the commit', async () => {
    const file = [HEADER, '1;A;1.234', '2;B;20', '2;C;30', ';;5', '3;"D']
    const dry = await send(newVersion(), file, '?dry_run=true')
    const commit = await send(newVersion(), file)
    expect(dry).toMatchObject({ status: 200, body: { committed: false, row_count: 1, rejected_count: 3 } })
    expect(commit.status).toBe(422)
    const places = dry.body.errors.map(
      ({ line, column, reason }: { line: number; column: string | null; reason: string }) => ({
        path: column === null ? `line ${line}` : `line ${line}, ${column}`,
        message: reason,
      }),
    )
    expect(commit.body.errors).toEqual(places)
    expect(places.map(({ path }: { path: string }) => path)).toEqual([
      'line 2, price',
      'line 4, procedure_code',
      'line 5, procedure_code',
      'line 5, procedure_name',
      'line 6, procedure_name',
    ])
  })
})
