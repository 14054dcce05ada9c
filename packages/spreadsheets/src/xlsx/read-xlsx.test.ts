import { describe, expect, test } from 'vitest'
import type { FileRow } from '../rows/file-row.ts'
import type { ReadAs, ReadingOptions } from '../rows/incoming-file.ts'
import { UnreadableFile } from '../rows/unreadable-file.ts'
import { CODE_STYLE, DAY_STYLE, testWorkbook, workbookParts, type TestCell } from '../testing/test-workbook.ts'
import { plain } from './cell-value.ts'
import { formatOf } from './number-formats.ts'
import { readXlsx } from './read-xlsx.ts'
import { zipFile } from '../testing/zip-file.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(file: Uint8Array, size = 65_536): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const some of readXlsx(inPieces(file, size))) rows.push(...some)
  return rows
}

/** What is read of one cell beside a text. */
async function cell(written: TestCell) {
  const [row] = await read(testWorkbook([['x', written]]))
  return row?.unreadable?.[0]?.reason ?? [row?.values[1], row?.kinds?.[1]]
}

async function whyUnread(file: Uint8Array): Promise<string> {
  const error = await read(file).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableFile)
  const { code, message } = error as UnreadableFile
  return `${code}: ${message}`
}

const FILE = testWorkbook([['code', 'name'], [], ['1', 'Visão & <raio>'], [null, '   '], [null, 'b'], [2]])

describe('a workbook of several sheets', () => {
  const two = testWorkbook([['a'], ['1']], [['b'], ['2']])
  const valuesOf = async (file: Uint8Array, options: ReadingOptions) => {
    const values: string[] = []
    for await (const some of readXlsx(inPieces(file, 65_536), options))
      values.push(...some.flatMap((row) => row.values))
    return values
  }

  test('that have rows is refused, because none of them may be dropped silently', async () => {
    expect(await whyUnread(two)).toBe(
      'which_sheet: the workbook has several sheets with rows, "Única", "Notes": say which of them is meant (`sheet`)',
    )
  })

  test.each([
    ['Única', ['a', '1']],
    ['notes', ['b', '2']],
    ['2', ['b', '2']],
  ])('is read by its sheet %s', async (sheet, values) => {
    const readAs: ReadAs = {}
    expect(await valuesOf(two, { sheet, readAs })).toEqual(values)
    expect(readAs.sheet).toBe(values[0] === 'a' ? 'Única' : 'Notes')
  })

  test('is read by the only one that has rows, wherever it stands', async () => {
    expect(await valuesOf(testWorkbook([[null, ' ']], [['b'], ['2']]), {})).toEqual(['b', '2'])
  })

  test('of which none has the name that was told is refused, and says their names', async () => {
    await expect(valuesOf(two, { sheet: 'Preços' })).rejects.toThrow('no sheet "Preços"; it has "Única", "Notes"')
  })
})

test('an .xls file is told as what it is', async () => {
  expect(await whyUnread(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
    /^other_workbook: .*save it as XLSX/,
  )
})

describe('the first sheet of an XLSX file', () => {
  test('has its rows under their own numbers, however the file is cut up on its way', async () => {
    const rows = [
      [1, 'code', 'name'],
      [3, '1', 'Visão & <raio>'],
      [5, '', 'b'],
      [6, '2'],
    ]
    for (const size of [1, 100, 65_536])
      expect((await read(FILE, size)).map(({ line, values }) => [line, ...values])).toEqual(rows)
  })

  test('is empty where it holds nothing', async () => {
    expect(await read(testWorkbook([[], [null, ' ']]))).toEqual([])
  })

  test.each<[words: string, written: TestCell, value: unknown]>([
    ['a whole number', 10101012, ['10101012', 'number']],
    ['a number with places', 12.5, ['12.5', 'number']],
    ['a number as a program may write it', { v: '30.350000000000001' }, ['30.35', 'number']],
    ['a number with an exponent', { v: '1.5E-7' }, ['0.00000015', 'number']],
    ['a number of a code with leading zeros', { s: CODE_STYLE, v: '301010' }, ['00301010', 'number']],
    ['a text that looks like a number', '0301', ['0301', 'text']],
    ['a text in its place', { t: 'inlineStr', v: 'Aço' }, ['Aço', 'text']],
    ['the last value of a formula', { f: 'A1*2', v: '25.5' }, ['25.5', 'number']],
    ['the last text of a formula', { t: 'str', f: 'A1&"b"', v: 'ab' }, ['ab', 'text']],
    ['an escaped line end', 'a_x000D_b', ['a\rb', 'text']],
    ['a day', { s: DAY_STYLE, v: '46023' }, ['2026-01-01', 'day']],
    ['a day before March 1900', { s: DAY_STYLE, v: '59' }, ['1900-02-28', 'day']],
    ['a day in ISO', { t: 'd', v: '2026-01-01T00:00:00' }, ['2026-01-01', 'day']],
  ])('gives %s as it is', async (_words, written, value) => {
    expect(await cell(written)).toEqual(value)
  })

  test.each<[words: string, written: TestCell, why: string]>([
    ['a truth value', true, 'truth value (TRUE)'],
    ['an error', { t: 'e', f: '1/0', v: '#DIV/0!' }, 'error #DIV/0!'],
    ['a formula that was never reckoned', { f: 'A1*2' }, 'formula without its value'],
    ['a number that lost digits', { v: '12345678901234567' }, 'more digits'],
    ['a moment', { s: DAY_STYLE, v: '46023.5' }, 'time of day'],
    ['the day that never was', { s: DAY_STYLE, v: '60' }, 'no calendar'],
  ])('does not take %s for a value', async (_words, written, why) => {
    expect(await cell(written)).toContain(why)
  })
})

test.each([
  [0.1 + 0.2, '0.3'],
  [11.129999999999999, '11.13'],
  [123456789012.345, '123456789012.345'],
  [0.123456789012345, '0.123456789012345'],
  [2.9999999999999996, '3'],
  [1e-10, '0.0000000001'],
  [-0, '0'],
  [9007199254740991, '9007199254740991'],
])('the number %d is written out', (value, text) => expect(plain(value)).toBe(text))

test.each([
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['"R$ "#,##0.00;[Red]-"R$ "#,##0.00', 'number'],
  ['[$R$-416] #,##0.00', 'number'],
  ['_-* #,##0.00_-;_-* "dias"_-', 'number'],
  ['[$-416]d" de "mmmm', 'day'],
  ['yyyy\\-mm\\-dd', 'day'],
  ['[h]:mm', 'day'],
  ['0000', 'code'],
])('the format %s is that of a %#', (code, kind) => expect(formatOf(code).as).toBe(kind))

describe('a file that cannot be read is refused with what is wrong', () => {
  const parts = workbookParts([['code'], ['1']])
  const sheet = 'xl/worksheets/sheet7.xml'
  const withSheet = (xml: string | Buffer) => zipFile({ ...parts, [sheet]: xml })
  const cells = (xml: string) => withSheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`)

  test.each<[words: string, file: Uint8Array, why: string]>([
    ['that is a text', Buffer.from('code;name\n1;A\n'), 'damaged: the file is no XLSX file'],
    ['that is empty', Buffer.alloc(0), 'no XLSX file'],
    ['that is cut off', FILE.subarray(0, FILE.length - 30), 'no XLSX file'],
    ['that is another ZIP file', zipFile({ 'a.txt': 'a' }), 'no part _rels/.rels'],
    ['whose sheet is missing', zipFile({ ...parts, 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'no sheet'],
    ['whose sheet is cut off', withSheet('<worksheet><sheetData><row r="1"><c'), 'damaged'],
    ['whose sheet is no UTF-8', withSheet(Buffer.from([0x3c, 0xff, 0xfe])), 'not UTF-8'],
    ['that names entities of its own', withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'document type'],
    ['whose rows go back', cells('<row r="2"/><row r="1"/>'), 'row 2 is followed by 1'],
    ['whose cells go back', cells('<row><c r="B1"/><c r="A1"/></row>'), 'row 1 has a cell "A1"'],
    ['that names a text it has not', cells('<row><c t="s"><v>7</v></c></row>'), 'names the text "7"'],
    ['with more rows than a sheet has', cells('<row r="1048577"/>'), 'too_large: a sheet has at most 1048576 rows'],
    [
      'with a row that is too long',
      cells(`<row>${`<c t="str"><v>${'x'.repeat(50_000)}</v></c>`.repeat(22)}</row>`),
      'too_large: the row holds more than 1048576 letters',
    ],
    [
      'with a text that does not end',
      cells(`<row><c t="str"><v>${'x'.repeat(2_000_000)}</v></c></row>`),
      'does not end within 1048576 bytes',
    ],
  ])('%s', async (_words, file, why) => {
    expect(await whyUnread(file)).toContain(why)
  })

  test('with a byte that was changed on its way', async () => {
    const broken = Buffer.from(FILE)
    broken.fill(0xff, broken.indexOf('sheet7.xml') + 12, broken.indexOf('sheet7.xml') + 40)
    expect(await whyUnread(broken)).toContain('damaged')
  })

  test('that would unpack to more than is allowed, before it is unpacked', async () => {
    expect(await whyUnread(zipFile(parts, 600 * 1024 * 1024))).toMatch(
      /^too_large: .* unpacks to 600 MiB, and may to 16 MiB at most/,
    )
    const strings = Buffer.alloc(129 * 1024 * 1024, ' ')
    expect(await whyUnread(zipFile({ ...parts, 'xl/sharedStrings.xml': strings }))).toContain(
      'unpacks to 129 MiB, and may to 128 MiB',
    )
  })

  test('that unpacks to more than it says', async () => {
    expect(await whyUnread(zipFile(parts, 40))).toContain('damaged')
  })
})

test('what was read of a sheet before it breaks is not lost', async () => {
  const rows: FileRow[] = []
  const broken = zipFile({
    ...workbookParts([]),
    'xl/worksheets/sheet7.xml': '<worksheet><sheetData><row><c><v>1</v></c></row><row><c t="z"/></row>',
  })
  const reading = async () => {
    for await (const some of readXlsx(inPieces(broken, 1000))) rows.push(...some)
  }
  await expect(reading()).rejects.toThrow('of the type "z"')
  expect(rows.map(({ values }) => values)).toEqual([['1']])
})
