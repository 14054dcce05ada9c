import { expect, test } from 'vitest'
import { matchItems, type ItemToMatch, type LineToMatch } from './match-items.ts'

const MARKS = {
  lot: 'L1',
  guide: 'G1',
  item: '1',
  payerGuide: 'P1',
  password: 'S1',
  code: '40999901',
  day: '2026-07-01',
}
const item = (more: Partial<ItemToMatch> = {}): ItemToMatch => ({ ...MARKS, degree: null, ...more })
const line = (id: string, more: Partial<LineToMatch> = {}): LineToMatch => ({ ...MARKS, id, degrees: [], ...more })
const pairs = (items: readonly ItemToMatch[], lines: readonly LineToMatch[]) => {
  const { matched, itemsLeft, linesLeft } = matchItems(items, lines)
  return {
    matched: items.map((one) => matched.get(one)?.id ?? null),
    itemsLeft: itemsLeft.length,
    linesLeft: linesLeft.map(({ id }) => id),
  }
}

test('an item is its lot, guide and number, and the same number of another guide or lot is another line', () => {
  const lines = [line('a'), line('b', { item: '2' }), line('c', { guide: 'G2' }), line('d', { lot: 'L2' })]
  expect(pairs([item(), item({ item: '02' })], lines)).toEqual({
    matched: ['a', 'b'],
    itemsLeft: 0,
    linesLeft: ['c', 'd'],
  })
})

test('a payer that renumbers items is followed by its own number or password, code, day and degree', () => {
  const lines = [
    line('a', { code: '30999901', degrees: ['00'] }),
    line('b', { item: '2', code: '30999901', degrees: ['01'] }),
    line('c', { item: '3', code: '30999902', degrees: ['00'] }),
  ]
  const renumbered = [
    item({ item: '7', code: '30999901', degree: '01' }),
    item({ item: '8', code: '30999902', payerGuide: null }),
  ]
  expect(pairs(renumbered, lines)).toEqual({ matched: ['b', 'c'], itemsLeft: 0, linesLeft: ['a'] })
})

test('a number that is another code is no match', () => {
  const lines = [line('a', { payerGuide: null, password: null, code: '1' })]
  expect(pairs([item()], lines)).toEqual({ matched: [null], itemsLeft: 1, linesLeft: ['a'] })
})

test('where two lines fit, or two items one line, nothing is guessed', () => {
  const twoLines = [line('a', { item: '4' }), line('b', { item: '5' })]
  expect(pairs([item({ item: null })], twoLines)).toEqual({ matched: [null], itemsLeft: 1, linesLeft: ['a', 'b'] })
  expect(pairs([item(), item()], [line('a')])).toEqual({ matched: [null, null], itemsLeft: 2, linesLeft: ['a'] })
  expect(pairs([item({ lot: null })], [line('a'), line('b', { lot: 'L2' })]).itemsLeft).toBe(1)
})

test('a code is found by its form', () => {
  expect(pairs([item({ code: '4.09.99.90-1' })], [line('a')]).matched).toEqual(['a'])
})
