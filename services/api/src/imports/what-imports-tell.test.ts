import { describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { importingClinic, type Words } from '@vigencia/testing/fixtures/imports/importing-clinic.ts'

const clinic = importingClinic()
const { newVersion, send, rowsOf } = clinic

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const HEADER = 'Código;Descrição;Valor\n'
const LINES = '10101012;Consulta em consultório;150,50\n'

describe('a dry run', () => {
  test('tells what was taken for what, with three rows, and what it passed over', async () => {
    const rows = ['1;A;1,00', '2;B;2,00', '3;C;3,00', '4;D;4,00', 'Total;;10,00']
    const file = [
      'Tabela 2026',
      '',
      'Grupo;Código;Descrição;Valor',
      ...rows.map((row) => (row.startsWith('T') ? row : `x;${row}`)),
    ]
    const { body } = await send(newVersion(), latin1(file.join('\n')), CSV, {
      dry_run: 'true',
      ignore_unknown: 'true',
      encoding: 'latin1',
    })
    expect(body).toMatchObject({
      dry_run: true,
      row_count: 4,
      errors: [],
      passed_over: [
        { line: 1, reason: 'stands above the header' },
        { line: 8, reason: 'is a total behind the last code' },
      ],
      read_as: {
        encoding: 'windows-1252',
        delimiter: ';',
        decimal: null,
        sheet: null,
        header_line: 3,
        columns: { procedure_code: 'Código', procedure_name: 'Descrição', price: 'Valor' },
        ignored: ['Grupo'],
      },
    })
    expect(body.read_as.rows).toEqual(
      ['1 A 1,00', '2 B 2,00', '3 C 3,00'].map((row, i) => {
        const [procedure_code, procedure_name, price] = row.split(' ')
        return { line: 4 + i, values: { procedure_code, procedure_name, price } }
      }),
    )
  })
})

describe('a file is refused, and the sentence says what to do', () => {
  const errorsOf = async (file: string | Uint8Array, words: Words = {}, type = CSV) => {
    const { status, body } = await send(newVersion(), Buffer.from(file), type, words)
    expect(status).toBe(422)
    return body.errors
  }

  test('that has a column which nobody knows: by its name', async () => {
    expect(await errorsOf('Código;Nome;Grupo;Valor\n1;A;2;3\n')).toEqual([
      { path: 'line 1, Grupo', message: expect.stringContaining('ignore_unknown=true') },
    ])
  })

  test('in Latin-1 that nobody told', async () => {
    expect(await errorsOf(latin1(HEADER + LINES))).toEqual([
      { path: 'line 1', message: expect.stringContaining('encoding=iso-8859-1') },
    ])
  })

  test('with two sheets of prices, of which none was told', async () => {
    const rows = [
      ['codigo', 'nome', 'valor'],
      ['1', 'A', 1],
    ]
    expect(await errorsOf(testWorkbook(rows, rows), {}, XLSX)).toEqual([
      {
        path: 'line 1',
        message: expect.stringContaining('"Única", "Notes": say which of them is meant (`sheet`)'),
      },
    ])
  })

  test('with an amount that could be two, unless its decimal sign is told', async () => {
    const file = 'codigo;nome;valor\n1;A;1.234\n'
    expect(await errorsOf(file)).toEqual([
      { path: 'line 2, price', message: expect.stringContaining('could be 1234 or 1.234') },
    ])
    const [dot, comma] = [newVersion(), newVersion()]
    await send(dot, Buffer.from(file), CSV, { decimal: '.' })
    await send(comma, Buffer.from(file), CSV, { decimal: ',' })
    expect([(await rowsOf(dot))[0]?.[2], (await rowsOf(comma))[0]?.[2]]).toEqual(['1.234', '1234'])
  })

  test('whose total stands among the codes, where it may be a row', async () => {
    expect(await errorsOf('codigo;nome;valor\n1;A;1\n;Total;1\n2;B;2\n')).toEqual([
      { path: 'line 3, procedure_code', message: 'is empty' },
    ])
  })

  test('with two columns that could be the code', async () => {
    expect(await errorsOf('TUSS;Código;Nome;Valor\n1;1;A;3\n')).toEqual([
      { path: 'line 1, Código', message: 'could be procedure_code, and so could "TUSS": say which in a mapping' },
    ])
  })

  test('whose mapping names what is not there', async () => {
    const mapping = JSON.stringify({ columns: { price: 'Preço', weight: 'Valor' } })
    const errors = await errorsOf(HEADER + LINES, { mapping })
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(['line 1, price', 'line 1, weight'])
  })

  test.each([
    ['by its media type', 'application/vnd.ms-excel', Buffer.from('x')],
    ['by what it holds', CSV, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['by what it holds, named XLSX', XLSX, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('that is an .xls file, %s', async (_words, type, file) => {
    expect(await send(newVersion(), file, type)).toMatchObject({
      status: 415,
      body: { code: 'unsupported_media_type', detail: expect.stringMatching(/save it as XLSX/) },
    })
  })

  test.each<[string, string, Words, number]>([
    ['its media type', 'text/csv; charset=ebcdic', {}, 415],
    ['the query', CSV, { encoding: 'ebcdic' }, 422],
  ])('in an encoding that is not read, told by %s', async (_words, type, words, status) => {
    expect(await send(newVersion(), Buffer.from(HEADER + LINES), type, words)).toMatchObject({
      status,
      body: { detail: expect.stringContaining('windows-1252') },
    })
  })
})

describe('a form may hold the mapping', () => {
  const part = (name: string, more = '') => `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`
  const mapping = `${part('mapping')}\r\n{"columns":{"price":"Custo"}}\r\n`
  const file = `${part('file', '; filename="a.csv"')}Content-Type: text/csv\r\n\r\nCódigo;Nome;Custo\n1;A;2,50\r\n`
  const post = (version: string, body: string, words: Words = {}) =>
    send(version, Buffer.from(`${body}--B--\r\n`), 'multipart/form-data; boundary=B', words)

  test('before the file', async () => {
    const version = newVersion()
    expect((await post(version, mapping + file)).status).toBe(200)
    expect(await rowsOf(version)).toEqual([['1', 'A', '2.5']])
  })

  test('and not behind it, where it comes too late', async () => {
    expect((await post(newVersion(), file + mapping)).status).toBe(422)
  })

  test('and not in the query too', async () => {
    expect((await post(newVersion(), mapping + file, { mapping: '{}' })).body.errors).toEqual([
      { path: 'mapping', message: 'is given more than once' },
    ])
  })
})

test.each([
  ['alone', ''],
  [
    'behind a mapping',
    '--B\r\nContent-Disposition: form-data; name="mapping"\r\n\r\n{"columns":{"price":"Valor"}}\r\n',
  ],
])('a file of a form, %s, is read in the charset that the form tells of it', async (_words, before) => {
  const head =
    'Content-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv; charset="ISO-8859-1"'
  const version = newVersion()
  const body = latin1(`${before}--B\r\n${head}\r\n\r\n${HEADER}${LINES}\r\n--B--\r\n`)
  expect(await send(version, body, 'multipart/form-data; boundary="B"')).toMatchObject({
    status: 200,
    body: { read_as: { encoding: 'windows-1252' } },
  })
  expect(await rowsOf(version)).toEqual([['10101012', 'Consulta em consultório', '150.5']])
})

describe('a mapping that is kept by name', () => {
  const MAPPINGS = '/v1/scheduling/import-mappings'
  const mapping = { columns: { procedure_name: 'B', price: 3, procedure_code: 'A' }, decimal: ',', encoding: 'latin1' }

  test('reads the files of its source, and words of the query win over it', async () => {
    expect(await clinic.tenant.rest('PUT', `${MAPPINGS}/payer-1`, mapping)).toMatchObject({
      status: 200,
      body: { name: 'payer-1', mapping },
    })
    const version = newVersion()
    expect((await send(version, latin1('A;B;C\n1;Visão;1.234\n'), CSV, { mapping: 'payer-1' })).status).toBe(200)
    expect(await rowsOf(version)).toEqual([['1', 'Visão', '1234']])
    const other = newVersion()
    await send(other, Buffer.from('A;B;C\n1;Visão;1.234\n'), CSV, {
      mapping: 'payer-1',
      decimal: '.',
      encoding: 'utf-8',
    })
    expect(await rowsOf(other)).toEqual([['1', 'Visão', '1.234']])
  })

  test('is replaced whole, deleted, and kept again; a neighbour sees nothing of it', async () => {
    await clinic.tenant.rest('PUT', `${MAPPINGS}/own`, mapping)
    await clinic.tenant.rest('PUT', `${MAPPINGS}/own`, { sheet: 'Tabela' })
    expect((await clinic.tenant.rest('GET', `${MAPPINGS}/own`)).body.mapping).toEqual({ sheet: 'Tabela' })
    const neighbour = await clinic.api.newTenant()
    expect((await neighbour.rest('GET', `${MAPPINGS}/own`)).body.code).toBe('import_mapping_not_found')
    for (const _time of [1, 2]) expect((await clinic.tenant.rest('DELETE', `${MAPPINGS}/own`)).status).toBe(204)
    expect((await clinic.tenant.rest('GET', `${MAPPINGS}/own`)).status).toBe(404)
    expect((await send(newVersion(), Buffer.from('x'), CSV, { mapping: 'own' })).body).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'mapping' }],
    })
    expect((await clinic.tenant.rest('PUT', `${MAPPINGS}/own`, {})).body).toMatchObject({ name: 'own', mapping: {} })
  })
})
