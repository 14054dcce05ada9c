import { expect, test } from 'vitest'
import { readRows } from '../read-rows.ts'
import type { FileRow } from '../rows/file-row.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const LAYOUT = [
  { name: 'code', from: 1, length: 10 },
  { name: 'name', from: 11, length: 8 },
  { name: 'price', from: 19, length: 6, decimals: 2 },
]
const LINES = ['0301010072AÇÃO "1"001050', '', '0301010080VISÃO   000005', '0301010099CURTA'].join('\r\n')

test('lines of fixed width are read by their layout: in letters, with a quote as a letter, and a point put in', async () => {
  for (const size of [1, 7, 65_536]) {
    const rows: FileRow[] = []
    const file = { mediaType: 'text/csv', bytes: inPieces(Buffer.from(LINES, 'latin1'), size) }
    for await (const some of readRows(file, { layout: LAYOUT, encoding: 'windows-1252' })) rows.push(...some)
    expect(rows.map(({ line, values }) => [line, ...values])).toEqual([
      [0, 'code', 'name', 'price'],
      [1, '0301010072', 'AÇÃO "1"', '10.50'],
      [3, '0301010080', 'VISÃO', '0.05'],
      [4, '0301010099', 'CURTA', ''],
    ])
  }
})
