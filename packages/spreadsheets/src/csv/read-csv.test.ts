import { describe, expect, test } from 'vitest'
import type { FileRow } from '../rows/file-row.ts'
import type { ReadAs, ReadingOptions } from '../rows/incoming-file.ts'
import { UnreadableFile } from '../rows/unreadable-file.ts'
import { readCsv } from './read-csv.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(
  file: string | Uint8Array,
  size = 65_536,
  options?: ReadingOptions,
): Promise<{ rows: FileRow[]; error: unknown }> {
  const rows: FileRow[] = []
  try {
    for await (const some of readCsv(inPieces(typeof file === 'string' ? Buffer.from(file) : file, size), options))
      rows.push(...some)
    return { rows, error: null }
  } catch (error) {
    return { rows, error }
  }
}

const shape = (rows: readonly FileRow[]) => rows.map(({ line, values }) => [line, ...values])
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a CSV file', () => {
  test.each([
    ['commas', 'code,name\n1,Consulta\n', ['1', 'Consulta']],
    ['semicolons', 'code;name\n1;Consulta, em casa\n', ['1', 'Consulta, em casa']],
    ['Windows line ends', 'code;name\r\n1;Consulta\r\n', ['1', 'Consulta']],
    ['no line end at its end', 'code;name\n1;Consulta', ['1', 'Consulta']],
    ['a byte order mark', '\ufeffcode;name\n1;Consulta\n', ['1', 'Consulta']],
    ['a byte order mark and quotes', '\ufeff"code";"name"\n"1";"Consulta"\n', ['1', 'Consulta']],
    ['quotes in quotes', 'code;name\n1;"dita ""longa"""\n', ['1', 'dita "longa"']],
    ['a separator in quotes', 'code,name\n1,"Consulta, em casa"\n', ['1', 'Consulta, em casa']],
  ])('is read with %s', async (_words, file, row) => {
    const { rows, error } = await read(file)
    expect(error).toBeNull()
    expect(shape(rows)).toEqual([
      [1, 'code', 'name'],
      [2, ...row],
    ])
  })

  test('has the same rows at the same lines however it is cut up on its way', async () => {
    const file = '\ufeffcode;name\n\n1;"in two\nlines; ""quoted"""\r\n\n2;ação\n3;"x"\n'
    const whole = shape((await read(file)).rows)
    expect(whole).toEqual([
      [1, 'code', 'name'],
      [3, '1', 'in two\nlines; "quoted"'],
      [6, '2', 'ação'],
      [7, '3', 'x'],
    ])
    for (let size = 1; size < 40; size++) expect(shape((await read(file, size)).rows)).toEqual(whole)
  })

  test.each(['\n', '\r\n'])('is read alike with quotes and without, its lines ended by %j', async (end) => {
    const rows = [['a', 'b'], ['1', ' x, y '], ['', ''], [], ['2'], ['3', '', 'ç', ''], [' '], ['4', "d'água"], []]
    const text = (write: (value: string) => string) => rows.map((values) => values.map(write).join(';')).join(end)
    const bare = shape((await read(text((value) => value))).rows)
    expect(bare).toEqual(shape((await read(text((value) => `"${value}"`))).rows))
    expect(bare.map(([line]) => line)).toEqual([1, 2, 3, 5, 6, 7, 8])
  })

  test('is empty when it holds nothing but empty lines', async () => {
    expect(await read('')).toEqual({ rows: [], error: null })
    expect(await read('\n\r\n\n')).toEqual({ rows: [], error: null })
  })
})

const TEXT = 'código;nome\n1;Visão\n2;Ação\n'
const TEXT_ROWS = [
  [1, 'código', 'nome'],
  [2, '1', 'Visão'],
  [3, '2', 'Ação'],
]
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('a CSV file as people have it', () => {
  test.each<[string, Uint8Array, ReadingOptions, string]>([
    ['in Latin-1, as was told', latin1(TEXT), { encoding: 'windows-1252' }, 'windows-1252'],
    ['in UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), {}, 'utf-16le'],
    ['in UTF-16 of the other order', utf16be(`\ufeff${TEXT}`), {}, 'utf-16be'],
    ['in UTF-16 without a mark', Buffer.from(TEXT.replace('ó', 'o'), 'utf16le'), {}, 'utf-16le'],
    ['in UTF-8 with its mark, whatever was told', Buffer.from(`\ufeff${TEXT}`), { encoding: 'windows-1252' }, 'utf-8'],
    ['with carriage returns alone', Buffer.from(TEXT.replaceAll('\n', '\r')), {}, 'utf-8'],
  ])('is read %s, however it is cut up on its way', async (_words, file, options, encoding) => {
    for (const size of [1, 2, 3, 7, 65_536]) {
      const readAs: ReadAs = {}
      const { rows, error } = await read(file, size, { ...options, readAs })
      expect(error).toBeNull()
      expect(shape(rows).map((row) => row.map((value) => (value === 'codigo' ? 'código' : value)))).toEqual(TEXT_ROWS)
      expect(readAs).toEqual({ encoding, delimiter: ';' })
    }
  })

  test.each<[string, string, ReadingOptions, string[]]>([
    ['tabs', 'a\tb\n1\tx, y; z\n', {}, ['1', 'x, y; z']],
    ['bars', 'a|b\n1|x, y; z\n', {}, ['1', 'x, y; z']],
    ['a line for Excel that tells it', 'sep=|\na;,b|c\n1|2\n', {}, ['1', '2']],
    ['the separator that was told', 'a,b;c\n1,5;2\n', { delimiter: ';' }, ['1,5', '2']],
    [
      'the one that parts the names of columns',
      'a;b, em R$\n1;2,5\n',
      { isColumnName: (text) => text === 'a' },
      ['1', '2,5'],
    ],
    ['one that stands in quotes beside', 'a;"b, c"\n1;2\n', {}, ['1', '2']],
  ])('is parted by %s', async (_words, file, options, row) => {
    const { rows, error } = await read(file, 65_536, options)
    expect(error).toBeNull()
    expect(rows.at(-1)?.values).toEqual(row)
  })

  test('keeps a carriage return that is part of a value, where lines end otherwise', async () => {
    expect(shape((await read('a;b\n"1\r2";3\n')).rows)[1]).toEqual([2, '1\r2', '3'])
  })
})

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'other_workbook'],
  [
    [...Buffer.from(`PK\u0003\u0004${'-'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`)],
    'other_workbook',
  ],
  [[0x50, 0x4b, 3, 4, 20, 0, 0, 0], 'damaged'],
])('a workbook that is sent as a text is known by its first bytes', async (bytes, code) => {
  expect((await read(Uint8Array.from(bytes), 3)).error).toMatchObject({ code, place: { line: 1 } })
})

describe('a file that cannot be read to its end is refused at the line', () => {
  const upTo = async (file: string | Uint8Array, size?: number) => {
    const { rows, error } = await read(file, size)
    expect(error).toBeInstanceOf(UnreadableFile)
    const { code, place, message } = error as UnreadableFile
    return { rows: rows.length, code, ...place, message }
  }

  test('that holds a letter of Latin-1', async () => {
    const lines = ['code;name', '1;Consulta', '2;Vis\u00e3o', '3;Outra\n']
    const found = await upTo(latin1(lines.join('\n')))
    expect(found).toMatchObject({
      code: 'not_utf8',
      line: 3,
      message: expect.stringContaining('save the file as UTF-8'),
    })
  })

  test.each([
    ['a quote that is never closed', 'code;name\n1;a\n2;"b\n3;c\n', 3, 'never closed'],
    ['a quote that is never closed, behind an empty line', 'code;name\n1;a\n\n2;"b\n', 4, 'never closed'],
    ['text behind a closing quote', 'code;name\n1;"a"b\n2;c\n', 2, 'right before a separator'],
    ['a quote inside a value', 'code;name\n1;Raio "X"\n2;c\n', 2, 'must stand in quotes'],
    ['a stray quote and one more', 'code;name\n1;a\n"2;b\n3;"c\n4;d\n', 3, 'right before a separator'],
  ])('with %s', async (_words, file, line, message) => {
    const found = { code: 'misplaced_quote', line, message: expect.stringContaining(message) }
    expect(await upTo(file)).toMatchObject(found)
    expect(await upTo(file, 3)).toMatchObject(found)
  })

  test('with a header that holds both separators', async () => {
    expect(await upTo('code;name,price\n1;2,3\n')).toMatchObject({
      code: 'ambiguous_separator',
      line: 1,
      message: expect.stringContaining('both "," and ";"'),
    })
  })

  test('with a row that does not end, without holding more of it than a mebibyte', async () => {
    let sent = 0
    async function* endless() {
      yield Buffer.from('code;name\n1;"')
      for (;;) {
        sent += 65_536
        yield Buffer.alloc(65_536, 'x')
      }
    }
    const rows: FileRow[] = []
    const reading = async () => {
      for await (const some of readCsv(endless())) rows.push(...some)
    }
    await expect(reading()).rejects.toThrow('never closed')
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })
})

describe('a file that does not come whole', () => {
  test('because its sender fails ends the reading with that error, and its beginning is no row', async () => {
    const error = new Error('socket hang up')
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('code;name\n1;')
      throw error
    }
    const rows: FileRow[] = []
    const reading = async () => {
      for await (const some of readCsv(broken())) rows.push(...some)
    }
    await expect(reading()).rejects.toBe(error)
    expect(shape(rows)).toEqual([[1, 'code', 'name']])
  })

  test('because nothing more of it comes is refused', async () => {
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('code')
      await new Promise(() => undefined)
    }
    const reading = async () => {
      for await (const _rows of readCsv(silent(), { mostSilenceMs: 5 })) continue
    }
    await expect(reading()).rejects.toMatchObject({
      code: 'stalled',
      place: null,
      message: 'Nothing more of the file came within 0.005 seconds',
    })
  })
})
