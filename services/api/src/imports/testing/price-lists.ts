import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { csvFile } from '@vigencia/spreadsheets/csv/csv-file.ts'
import { xlsxFile } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'

/** A price list: what is special about it, its bytes, its media type, and what is told of it in the query. */
export type PriceList = readonly [what: string, file: Uint8Array, type: string, words: Record<string, string>]

type Sheet = readonly [name: string, rows: readonly (readonly unknown[])[]]

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
/** A workbook as SheetJS writes it. */
function workbook(...sheets: readonly Sheet[]): Buffer {
  return write(bookOf(...sheets), { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
function bookOf(...sheets: readonly Sheet[]): WorkBook {
  const book = utils.book_new()
  for (const [name, rows] of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name)
  return book
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
/** The rows of each list: code, name and price. */
export const BOTH = [CONSULTA, VISITA]
const LINES = '10101012;Consulta em consultório;150,50\n10101020;Visão: exame;1.234,56\n'
const HEADER = 'Código;Descrição;Valor\n'
const ROWS = [['Código', 'Descrição', 'Valor'], ...BOTH]

/**
 * Shapes in which public projects keep price lists, with invented prices. Some are written byte by byte, some by SheetJS
 * and some by our own writers.
 */
export const PRICE_LISTS: readonly PriceList[] = [
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
  [
    'as CSV of SheetJS, separated by semicolons',
    Buffer.from(utils.sheet_to_csv(utils.aoa_to_sheet(ROWS), { FS: ';' })),
    CSV,
    { decimal: '.' },
  ],
  [
    'as text of SheetJS, in UTF-16 with tabs',
    utf16(utils.sheet_to_txt(utils.aoa_to_sheet(ROWS))),
    CSV,
    { decimal: '.' },
  ],
  ['as CSV of ours', Buffer.from(csvFile(ROWS)), CSV, { decimal: '.' }],
]
