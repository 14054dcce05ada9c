import { expect, test } from 'vitest'
import { readCsv } from './csv/read-csv.ts'
import type { FileRow } from './rows/file-row.ts'
import { UnreadableFile } from './rows/unreadable-file.ts'
import { hostileFiles } from './testing/hostile-files.ts'
import { TextStore } from './xlsx/text-store.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const BOUNDS: Readonly<Record<string, string>> = {
  'elements in elements': 'elements lie more than 64 deep in each other',
  'empty texts': 'it has more than 8388608 texts',
  styles: 'it has more than 100000 styles or number formats',
  relations: 'a part refers to more than 10000 others',
  parts: 'it has more than 10000 parts',
  'cells without a value': 'a sheet of more than 16777216 cells',
  'rows of one cell, the last there may be': 'a sheet of more than 67108864 cells, with the empty ones before them',
  'a number format of brackets': 'a number format has more than 1024 letters',
  'names of parts': 'the names of its parts take more than 4 MiB',
  'a text of many parts': 'a text of it has more than 1048576 letters',
}

/** Those that cost a second or more before they reach their bound are read by the proof of imports. */
const LONG = new Set(['empty texts', 'cells without a value', 'rows of one cell, the last there may be'])

test.each(hostileFiles(0.2).filter(({ name }) => !LONG.has(name)))(
  'a workbook with too much is refused, by the bound that it meets: $name',
  async ({ name, bytes }) => {
    const reading = async () => {
      for await (const _rows of readXlsx(inPieces(bytes(), 65_536))) continue
    }
    const error = await reading().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableFile)
    expect(error).toMatchObject({ code: 'too_large', message: `the file is larger than this reads: ${BOUNDS[name]}` })
  },
)

test('a CSV file that comes byte by byte costs as much work as its bytes: no row that is held is read again', async () => {
  // 60 KB took 13 s where each byte led to a look at all before it
  const bytes = Buffer.from(`code;name\n1;"${'a\n'.repeat(60_000)}"\n2;b\n`)
  const rows: FileRow[] = []
  for await (const some of readCsv(inPieces(bytes, 1))) rows.push(...some)
  expect(rows.map(({ line, values }) => [line, values[0]])).toEqual([
    [1, 'code'],
    [2, '1'],
    [60_003, '2'],
  ])
})

test('texts are found by their number, beside the heap', () => {
  const store = new TextStore()
  const texts = Array.from({ length: 3000 }, (_, nth) => (nth % 7 === 0 ? '' : `Visão ${nth} 😀`))
  for (const text of texts) store.add(text)
  store.end()
  expect(texts.map((_, nth) => store.at(nth))).toEqual(texts)
  expect([-1, 3000, 0.5, Number.NaN].map((nth) => store.at(nth))).toEqual(Array.from({ length: 4 }, () => undefined))
})
