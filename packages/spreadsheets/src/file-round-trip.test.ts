import { expect, test } from 'vitest'
import { csvFile } from './csv/csv-file.ts'
import { readRows } from './read-rows.ts'
import type { FileRows } from './rows/file-value.ts'
import { xlsxFile, xlsxPieces } from './xlsx/xlsx-file.ts'

const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function valuesOf(mediaType: string, content: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  for await (const part of readRows({ mediaType, bytes: once(content) }))
    rows.push(...part.map(({ values }) => [...values]))
  return rows
}

const HEADER = ['code', 'description', 'from', 'count']

test.each<[string, FileRows[number], string[]]>([
  ['plain', ['A-1', 'Plan', { day: '2026-01-01' }, 3], ['A-1', 'Plan', '2026-01-01', '3']],
  [
    'accents and other scripts',
    ['Ñ', 'Cóndor 漢 🩺', { day: '1900-03-01' }, 0],
    ['Ñ', 'Cóndor 漢 🩺', '1900-03-01', '0'],
  ],
  ['a day before March 1900', ['a', 'b', { day: '1900-01-01' }, 1], ['a', 'b', '1900-01-01', '1']],
  ['the last day that Excel counts one too few', ['a', 'b', { day: '1900-02-28' }, 1], ['a', 'b', '1900-02-28', '1']],
  ['a day far ahead', ['a', 'b', { day: '2200-12-31' }, 1], ['a', 'b', '2200-12-31', '1']],
  [
    'separators, quotes and marks of XML',
    ['a,b;c', '"no", <b> & "yes"', null, 1],
    ['a,b;c', '"no", <b> & "yes"', '', '1'],
  ],
  ['several lines', ['a', 'one\ntwo', null, 1], ['a', 'one\ntwo', '', '1']],
  ['what looks like an escape of XLSX', ['_x0041_', '_x005F_', null, 1], ['_x0041_', '_x005F_', '', '1']],
  ['a code with zeros before it', ['007', '1e5', null, 1], ['007', '1e5', '', '1']],
  ['an empty text', ['a', '', null, 1], ['a', '', '', '1']],
])('what is written is read again, from CSV and from XLSX: %s', async (_words, row, read) => {
  expect(await valuesOf(CSV, Buffer.from(csvFile([HEADER, row])))).toEqual([HEADER, read])
  expect(await valuesOf(XLSX, await xlsxFile('Plans', [HEADER, row]))).toEqual([HEADER, read])
})

const FORMULAS = [
  '=1+1',
  '+51 1',
  '-2',
  '@SUM(A1)',
  ' =1',
  '\t=1',
  '\tA',
  '\rA',
  '＝1',
  "=cmd|' /C calc'!A0",
  "'=1",
  "''-1",
]

test.each(FORMULAS)(
  'a name that a spreadsheet would calculate is marked in CSV, and read again without: %j',
  async (name) => {
    const rows = [HEADER, [name, 'b', null, 1]]
    const csv = csvFile(rows)
    expect(csv.slice(csv.indexOf('\n') + 1)).toMatch(/^"?'/)
    expect(await valuesOf(CSV, Buffer.from(csv))).toEqual([HEADER, [name, 'b', '', '1']])
    // A text cell of a workbook is a text, so it needs no apostrophe.
    expect(await valuesOf(XLSX, await xlsxFile('Plans', rows))).toEqual([HEADER, [name, 'b', '', '1']])
  },
)

test('an apostrophe in a workbook is a letter of its text', async () => {
  expect(await valuesOf(XLSX, await xlsxFile('Plans', [HEADER, ["'=1", 'b', null, 1]]))).toEqual([
    HEADER,
    ["'=1", 'b', '', '1'],
  ])
})

test('a negative number is a number and gets no mark', () => {
  expect(csvFile([[-5, 'a']])).toBe('\uFEFF-5,a\r\n')
})

test('every text of up to four of these letters is read from CSV as it was written', async () => {
  const letters = ["'", '=', '-', '\t', '\r', ' ', 'a', ';', '"']
  const texts = [1, 2, 3].reduce((some) => ['', ...some.flatMap((text) => letters.map((one) => one + text))], letters)
  const rows = [HEADER, ...texts.map((text) => [text, 'b', '', '1'])]
  expect(await valuesOf(CSV, Buffer.from(csvFile(rows)))).toEqual(rows)
})

test.each(['a-b', 'a=1', '1', "'quoted'", 'Ñ'])('a text that is no formula is left as it is: %s', (text) => {
  expect(csvFile([[text]])).toBe(`\uFEFF${text}\r\n`)
})

test('a workbook is the same bytes each time', async () => {
  expect(await xlsxFile('Plans', [HEADER])).toEqual(await xlsxFile('Plans', [HEADER]))
})

test('a workbook is sent while its rows come in, and one whose rows fail is cut', async () => {
  const part = Array.from({ length: 1000 }, (_, i) => [`${i}`, `Procedure ${Math.sin(i)}`, null, i])
  let read = 0
  async function* parts(failing: boolean) {
    for (read = 0; read < 50; read += 1) yield part
    if (failing) throw new Error('the database is away')
  }
  const pieces = xlsxPieces('Plans', parts(false))
  let bytes = 0
  for await (const piece of pieces) if ((bytes += piece.length) > 100_000) break
  expect(read).toBeLessThan(40)
  await expect(Array.fromAsync(xlsxPieces('Plans', parts(true)))).rejects.toThrow('the database is away')
})
