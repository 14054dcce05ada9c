import { expect, test } from 'vitest'
import { csvOf } from './exported-rows.ts'
import { nextCell } from './next-cell.ts'
import { pastedCells } from './pasted-cells.ts'

const extent = { rows: 4000, columns: 5, page: 20 }

test.each([
  ['ArrowDown', false, { row: 3, column: 2 }],
  ['ArrowUp', false, { row: 1, column: 2 }],
  ['Home', false, { row: 2, column: 0 }],
  ['End', false, { row: 2, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 3999, column: 4 }],
  ['PageDown', false, { row: 22, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['x', false, null],
])('%s (Ctrl: %s) leads to %j', (key, isFar, to) => {
  expect(nextCell(key, isFar, { row: 2, column: 2 }, extent)).toEqual(to)
})

test('no key leads out of the grid', () => {
  expect(nextCell('ArrowDown', false, { row: 3999, column: 4 }, extent)).toEqual({ row: 3999, column: 4 })
  expect(nextCell('ArrowLeft', false, { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 })
})

test.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['40109356\t1.234,56', [['40109356', '1.234,56']]],
  ['"two\nlines"\t"say ""no"""\n', [['two\nlines', 'say "no"']]],
  ['a\t\tb', [['a', '', 'b']]],
])('%j is pasted as %j', (text, cells) => expect(pastedCells(text)).toEqual(cells))

test('what is exported opens in a spreadsheet, and no text of it is a formula', () => {
  const columns = [
    { id: 'a', header: 'Code', text: (row: string[]) => row[0] ?? '' },
    { id: 'b', header: 'Name; long', text: (row: string[]) => row[1] ?? '' },
  ]
  expect(
    csvOf(columns, [
      ['0101', '=1+1'],
      ['-1,50', 'say "no"'],
      ['+1.234,50', '+1+1'],
    ]),
  ).toBe('Code;"Name; long"\r\n0101;"\t=1+1"\r\n-1,50;"say ""no"""\r\n+1.234,50;"\t+1+1"\r\n')
})
