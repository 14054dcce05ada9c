import { expect, test } from 'vitest'
import { statementFindings, type ItemToCheck } from './statement-findings.ts'

let count = 0
const item = (more: Partial<ItemToCheck>): ItemToCheck => ({
  lot: 'L1',
  guide: 'G1',
  item: String((count += 1)),
  informedCents: 10_000,
  releasedCents: 10_000,
  glosas: [],
  ...more,
})

test.each([
  ['nothing was cut', item({}), []],
  ['the cut is its glosas', item({ releasedCents: 9_000, glosas: [{ code: '1705', amountCents: 1_000 }] }), []],
  [
    'a centavo is missing',
    item({ releasedCents: 9_000, glosas: [{ code: '1705', amountCents: 999 }] }),
    ['glosas_do_not_sum'],
  ],
  ['cut without a reason', item({ releasedCents: 9_000 }), ['glosas_do_not_sum']],
  ['more is paid than asked', item({ releasedCents: 10_001 }), ['glosas_do_not_sum', 'released_above_informed']],
  [
    'no such reason',
    item({ releasedCents: 9_000, glosas: [{ code: '1750', amountCents: 1_000 }] }),
    ['unknown_glosa_code'],
  ],
  ['the last of table 38', item({ glosas: [{ code: '5062', amountCents: 0 }] }), []],
  ['behind it', item({ glosas: [{ code: '5063', amountCents: 0 }] }), ['unknown_glosa_code']],
])('%s', (_what, one, expected) => {
  expect(statementFindings([one])).toEqual([expected])
})

test('an item that comes twice is told at both, and one without a number is none of them', () => {
  const twice = [
    item({ item: '1' }),
    item({ item: '01' }),
    item({ item: '1', lot: 'L2' }),
    item({ item: null }),
    item({ item: null }),
  ]
  expect(statementFindings(twice)).toEqual([['repeated_item'], ['repeated_item'], [], [], []])
})
