import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeGlosas } from './judge-glosas.ts'

const cut = (released: number, ...glosas: readonly [code: string, amount: number][]) => ({
  releasedCents: released,
  glosas: glosas.map(([code, amountCents]) => ({ code, amountCents })),
})

test.each([
  ['the price of the period before was billed', cut(10_000, ['1714', 800]), 10_000, [['justified', 0]]],
  ['the payer used the table before', cut(20_000, ['1705', 1_600]), 21_600, [['unjustified', 1_600]]],
  ['Saturday night, urgency agreed', cut(5_000, ['1703', 1_500]), 6_500, [['unjustified', 1_500]]],
  ['the assistant halved', cut(37_500, ['1716', 37_500]), 75_000, [['unjustified', 37_500]]],
  ['the second anaesthetic act dropped', cut(0, ['2607', 8_000]), 8_000, [['unjustified', 8_000]]],
  ['a part of a glosa', cut(9_000, ['1705', 1_800]), 10_000, [['unjustified', 1_000]]],
  [
    'two of one line, the first right',
    cut(9_000, ['1705', 500], ['1714', 500]),
    9_500,
    [
      ['unjustified', 500],
      ['justified', 0],
    ],
  ],
  ['released above the contract', cut(12_000, ['1705', 100]), 10_000, [['justified', 0]]],
])('%s', (_what, line, totalCents, expected) => {
  expect(judgeGlosas(line, { totalCents }).map(({ judgement, claimCents }) => [judgement, claimCents])).toEqual(
    expected,
  )
})

test('a reason that is none of the contract is not told, and takes nothing of what is due', () => {
  expect(judgeGlosas(cut(0, ['1701', 5_000], ['1705', 5_000]), { totalCents: 5_000 })).toEqual([
    { judgement: 'cannot_tell', claimCents: 0, cause: 'not_contractual' },
    { judgement: 'unjustified', claimCents: 5_000, cause: null },
  ])
})

test('a line that the contract does not price says which data or rule is missing', () => {
  expect(judgeGlosas(cut(0, ['1705', 5_000]), 'data_needed: access')).toEqual([
    { judgement: 'cannot_tell', claimCents: 0, cause: 'data_needed: access' },
  ])
})

const amount = fc.integer({ min: 0, max: 1_000_000 })
test('what is claimed is never more than was cut, nor than contract less released', () => {
  const glosas = fc.array(fc.tuple(fc.constantFrom('1705', '1714', '1701'), amount), { maxLength: 5 })
  fc.assert(
    fc.property(amount, amount, glosas, (released, totalCents, cuts) => {
      const judged = judgeGlosas(cut(released, ...cuts), { totalCents })
      const claimed = judged.reduce((sum, { claimCents }) => sum + claimCents, 0)
      expect(claimed).toBeLessThanOrEqual(Math.max(0, totalCents - released))
      for (const [at, { claimCents }] of judged.entries()) expect(claimCents).toBeLessThanOrEqual(cuts[at]?.[1] ?? 0)
    }),
  )
})
