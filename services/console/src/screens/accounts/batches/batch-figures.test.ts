import { expect, test } from 'vitest'
import { byContract, largestDifferences, leftOnTable, overBilled, withoutPrice } from './batch-figures.ts'

const sum = (verdict: string, billed_cents: number, contract_cents: number, difference_cents: number) => ({
  verdict,
  line_count: 1,
  billed_cents,
  contract_cents,
  difference_cents,
})
const batch = {
  verdicts: [sum('under', 10_000, 10_800, -800), sum('over', 10_800, 10_000, 800), sum('no_price', 750, 0, 0)],
}

test('what is left on the table is what was billed below the contract, and nothing is taken off it', () => {
  expect([leftOnTable(batch), overBilled(batch), withoutPrice(batch), byContract(batch)]).toEqual([
    800, 800, 750, 20_800,
  ])
  expect(leftOnTable({ verdicts: [] })).toBe(0)
})

test('the largest differences come first, whatever their sign, and the others are counted', () => {
  const of = (name: string, over_cents: number, under_cents: number) => ({
    name,
    line_count: 1,
    billed_cents: 0,
    contract_cents: 0,
    over_cents,
    under_cents,
    unpriced_cents: 0,
  })
  const { shown, others } = largestDifferences([of('even', 5, 5), of('a', 3, 0), of('b', 0, 9), of('c', 4, 0)])
  expect(shown).toEqual([
    { name: 'b', cents: -9 },
    { name: 'c', cents: 4 },
    { name: 'a', cents: 3 },
  ])
  expect(others).toBe(0)
  expect(largestDifferences(Array.from({ length: 15 }, (_, at) => of(String(at), at + 1, 0))).others).toBe(3)
})
