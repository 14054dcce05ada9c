import { utils, write, type WorkSheet } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { xlsxFile } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { RestAnswer, TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

/** Shapes in which public projects keep such files; the prices are invented. */
const TABLES = '/v1/scheduling/price-tables'

let api: TestApi
let clinic: TestTenant
let made = 0
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const newVersion = () => `f${(made += 1)}`
type Words = Record<string, string>

async function send(version: string, body: Uint8Array, type: string, words: Words = {}): Promise<RestAnswer> {
  const headers = { 'x-api-key': clinic.key, 'content-type': type }
  const query = new URLSearchParams(words).toString()
  const path = `${TABLES}/${version}/import?${query}`
  const response = await api.service.app.request(path, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json(), headers: response.headers }
}
const rowsOf = async (version: string) => {
  const { body } = await clinic.rest('GET', `${TABLES}/${version}/rows?limit=200`)
  return body.items.map((row: Record<string, unknown>) => [row['procedure_code'], row['procedure_name'], row['price']])
}
async function withPortes(): Promise<string> {
  const version = newVersion()
  const portes = { '1A': '17.38', '2C': '100', '3B': '200' }
  await clinic.rest('POST', TABLES, { version, uco_value: '20', film_value: '21.70', portes })
  return version
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
/** A workbook as SheetJS writes it. */
function workbook(...sheets: readonly (readonly [name: string, rows: readonly (readonly unknown[])[]])[]): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name)
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
function withMerges(rows: readonly (readonly unknown[])[], title: string): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet([[title], ...(rows as unknown[][])])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Tabela')
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer
}
/** A SIGTAP line: code, name, then what stands up to the amounts in cents. */
const sigtap = (code: string, name: string, cents: number) =>
  `${code}${name.padEnd(250)}1I${'0'.repeat(20)}${String(cents).padStart(10, '0')}0000000000`

const CONSULTA = ['10101012', 'Consulta em consultório', '150.5']
const VISITA = ['10101020', 'Visão: exame', '1234.56']
const BOTH = [CONSULTA, VISITA]
const LINES = '10101012;Consulta em consultório;150,50\n10101020;Visão: exame;1.234,56\n'
const HEADER = 'Código;Descrição;Valor\n'

describe('a price list as a public project keeps it is read as it is', () => {
  test.each<[string, Uint8Array, string, Words]>([
    ['with the headers of Portuguese', Buffer.from(HEADER + LINES), CSV, {}],
    ['in Latin-1 that its media type tells', latin1(HEADER + LINES), 'text/csv; charset=iso-8859-1', {}],
    ['in Latin-1 that the query tells', latin1(HEADER + LINES), CSV, { encoding: 'latin1' }],
    [
      'in UTF-8 by its mark, whatever is told',
      Buffer.from(`\ufeff${HEADER}${LINES}`),
      'text/csv; charset=iso-8859-1',
      { encoding: 'latin1' },
    ],
    ['in UTF-16 with tabs, as Excel saves "Unicode text"', utf16((HEADER + LINES).replaceAll(';', '\t')), CSV, {}],
    ['with carriage returns alone', Buffer.from((HEADER + LINES).replaceAll('\n', '\r')), CSV, {}],
    ['whose lines all end with a separator', Buffer.from((HEADER + LINES).replaceAll('\n', ';\n')), CSV, {}],
    ['that tells its separator to Excel', Buffer.from(`sep=|\n${(HEADER + LINES).replaceAll(';', '|')}`), CSV, {}],
    [
      'with R$ before its amounts',
      Buffer.from(
        `COD;PROCEDIMENTO;PREÇO (R$)\n${LINES.replace('150,50', 'R$ 150,50').replace('1.234', 'R$\u00a01.234')}`,
      ),
      CSV,
      {},
    ],
    [
      'in quotes with commas',
      Buffer.from(
        '"codigo","nome","valor"\n"10101012","Consulta em consultório","150,50"\n"10101020","Visão: exame","1.234,56"\n',
      ),
      CSV,
      {},
    ],
    [
      'with a title, blank lines and a total',
      Buffer.from(`Tabela particular, 2026;;\n\nClínica; Rua A, 1;\n${HEADER}${LINES}\n;Total geral;1.385,06\n`),
      CSV,
      {},
    ],
    [
      'with the headers of Spanish',
      Buffer.from(
        `Código del procedimiento,Descripción,Precio\n10101012,Consulta em consultório,150.50\n10101020,Visão: exame,1234.56\n`,
      ),
      CSV,
      {},
    ],
    [
      'with points as decimal signs, as is told',
      Buffer.from(HEADER + LINES.replace('150,50', '150.500').replace('1.234,56', '1,234.56')),
      CSV,
      { decimal: '.' },
    ],
    [
      'with columns that nobody knows, which are left out',
      Buffer.from(`Grupo;${HEADER}1;10101012;Consulta em consultório;150,50\n1;10101020;Visão: exame;1234,56\n`),
      CSV,
      { ignore_unknown: 'true' },
    ],
    [
      'with headers of its own, which a mapping names',
      Buffer.from(`A;B;C;D\n${LINES.replaceAll('\n', ';x\n')}`),
      CSV,
      { mapping: '{"columns":{"procedure_code":"A","procedure_name":"b","price":3},"ignore":["D"]}' },
    ],
    [
      'without a header, by numbers',
      Buffer.from(LINES),
      CSV,
      { mapping: '{"columns":{"procedure_code":1,"procedure_name":2,"price":3},"header_row":0,"delimiter":";"}' },
    ],
    [
      'of fixed width, by its layout',
      latin1(
        [sigtap('10101012  ', 'Consulta em consultório', 15_050), sigtap('10101020  ', 'Visão: exame', 123_456)].join(
          '\r\n',
        ),
      ),
      CSV,
      {
        encoding: 'iso-8859-1',
        mapping:
          '{"layout":[{"field":"procedure_code","from":1,"length":10},{"field":"procedure_name","from":11,"length":250},{"field":"price","from":283,"length":10,"decimals":2}]}',
      },
    ],
    [
      'as a workbook of SheetJS, the list in its second sheet',
      workbook(
        ['Capa', []],
        [
          'Preços',
          [
            ['Código', 'Procedimento', 'Valor unitário'],
            ['10101012', CONSULTA[1], 150.5],
            ['10101020', VISITA[1], 1234.56],
          ],
        ],
      ),
      XLSX,
      {},
    ],
    [
      'as a workbook with a title over merged cells and a total',
      withMerges(
        [
          [],
          ['TUSS', 'Descrição', 'Valor (R$)'],
          [10101012, CONSULTA[1], 150.5],
          [10101020, VISITA[1], 'R$ 1.234,56'],
          ['TOTAL', null, 1385.06],
        ],
        'Tabela 2026',
      ),
      XLSX,
      {},
    ],
    [
      'as a workbook of several lists, of which one is told',
      workbook(
        [
          'Antiga',
          [
            ['codigo', 'nome', 'valor'],
            ['1', 'x', 1],
          ],
        ],
        [
          'Nova',
          [
            ['codigo', 'nome', 'valor'],
            ['10101012', CONSULTA[1], 150.5],
            ['10101020', VISITA[1], '1.234,56'],
          ],
        ],
      ),
      XLSX,
      { sheet: 'nova' },
    ],
    [
      'as a workbook of ours',
      xlsxFile('Preços', [
        ['procedure_code', 'procedure_name', 'price'],
        ['10101012', CONSULTA[1] as string, '150,50'],
        ['10101020', VISITA[1] as string, '1234,56'],
      ]),
      XLSX,
      {},
    ],
  ])('%s', async (_words, file, type, words) => {
    const version = newVersion()
    const { status, body } = await send(version, file, type, words)
    expect([status, body.errors]).toEqual([200, []])
    expect(await rowsOf(version)).toEqual(BOTH)
  })
})

test('a list by portes is read as it is printed: fractions of a porte, a dash for none, small letters', async () => {
  const version = await withPortes()
  const file = [
    'Código;Procedimento;Porte;Custo Operac.;Nº de Aux.',
    '1;A;0,01 de 1A;-;-',
    '2;B;-;6,942;1',
    '3;C;3b;;2',
    '4;D;1/4 de 2C;0;',
  ].join('\n')
  const { status, body } = await send(version, Buffer.from(file), CSV, { ignore_unknown: 'true' })
  expect([status, body.errors, body.read_as.ignored]).toEqual([200, [], ['Nº de Aux.']])
  expect(body.warnings).toEqual(['The file has no column film_m2, so no price counts any film.'])
  expect((await rowsOf(version)).map((row: unknown[]) => row[2])).toEqual(['0.1738', '138.84', '200', '25'])
})
