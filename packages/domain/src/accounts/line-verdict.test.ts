import { expect, test } from 'vitest'
import { ONE, type Ratio } from '../money/ratio.ts'
import { verdictOf } from './line-verdict.ts'

const decimal = (text: string): Ratio => {
  const [whole = '', places = ''] = text.split('.')
  return { numerator: BigInt(whole + places), denominator: 10n ** BigInt(places.length) }
}
const contract = (total: number, unit: string, quantity = '1', factor = '1') => ({
  totalCents: total,
  unit: decimal(unit),
  quantity: decimal(quantity),
  factor: decimal(factor),
})

test.each([
  ['as agreed', 21_600, contract(21_600, '108', '2'), 'right', 0, 0],
  ['at the price of the period after', 10_800, contract(10_000, '100'), 'over', 800, 0],
  ['at the price of the period before, which no payer ever says', 10_000, contract(10_800, '108'), 'under', -800, 0],
  ['half of a further procedure, rounded once', 25_001, contract(25_001, '500.01', '1', '0.5'), 'right', 0, 0],
  ['a centavo too much where both fit', 25_002, contract(25_001, '500.01', '1', '0.5'), 'over', 1, 0],
  ['7 of 3.7462, the total exact', 2_622, contract(2_622, '3.7462', '7'), 'right', 0, 3],
  ['7 of 3.7462 as 7 x 3.75', 2_625, contract(2_622, '3.7462', '7'), 'right', 3, 3],
  ['7 of 3.7462, more than rounding explains', 2_626, contract(2_622, '3.7462', '7'), 'over', 4, 3],
  ['a factor of 0.728 that is written 0.73', 73_000, contract(72_800, '1000', '1', '0.728'), 'right', 200, 200],
  ['a factor of 0.728 that is written 0.72', 72_000, contract(72_800, '1000', '1', '0.728'), 'under', -800, 200],
  [
    'nothing, where nothing is agreed',
    0,
    { totalCents: 0, unit: decimal('0'), quantity: ONE, factor: ONE },
    'right',
    0,
    0,
  ],
])('a line billed %s', (_how, totalCents, agreed, verdict, differenceCents, toleranceCents) => {
  expect(verdictOf({ totalCents }, agreed)).toEqual({ verdict, differenceCents, toleranceCents })
})
