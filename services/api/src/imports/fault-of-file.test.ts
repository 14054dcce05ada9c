import { expect, test } from 'vitest'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { faultOfFile } from './fault-of-file.ts'

const HEADER = { line: 1, values: ['code', ' name '] }

test.each([
  [null, null],
  [1, 'name'],
  [2, null],
])('a file that cannot be read on is a fault of its line; its column %s is called %s', (column, name) => {
  const error = new UnreadableFile('misplaced_quote', 'a quote is never closed', 7, column)
  expect(faultOfFile(error, HEADER)).toEqual({ line: 7, column: name, reason: 'a quote is never closed' })
})

test('a file whose header cannot be read has no names for its columns', () => {
  const error = new UnreadableFile('misplaced_quote', 'a quote is never closed', 1, 0)
  expect(faultOfFile(error, null)).toEqual({ line: 1, column: null, reason: 'a quote is never closed' })
})

test('a file that stopped coming is refused as malformed', () => {
  const error = new UnreadableFile('stalled', 'Nothing more of the file came within 30 seconds', null)
  expect(() => faultOfFile(error, HEADER)).toThrow(
    new Refusal('malformed', 'Nothing more of the file came within 30 seconds: nothing of it was kept.'),
  )
})

test('a workbook of the time before XLSX is of a media type that is not read, and the sentence says what to do', () => {
  const error = new UnreadableFile('other_workbook', 'the file is an .xls file of old: save it as XLSX', 1)
  expect(() => faultOfFile(error, null)).toThrow(
    new Refusal('unsupported_media_type', 'The file is an .xls file of old: save it as XLSX.'),
  )
})

test('what is not about the file is thrown on', () => {
  const error = new Refusal('too_large', 'The file may be at most 4 bytes.')
  expect(() => faultOfFile(error, HEADER)).toThrow(error)
})
