import { expect, test } from 'vitest'
import { decimalOf } from '../money/decimal.ts'
import { impactOf } from './weighed-price.ts'

test.each([
  ['one at its price', false, '1', '1', 1, 10_000, 10_800, 800],
  ['two of it in each of three lines', false, '2', '1', 3, 10_000, 10_800, 4_800],
  ['half of it: each price is rounded before it is compared', false, '1', '0.5', 1, 3_333, 3_600, 133],
  ['half of it twice: the unit is rounded, then multiplied', false, '2', '0.5', 1, 3_333, 3_600, 266],
  ['a third more', false, '1', '1.3', 1, 5_000, 5_400, 520],
  ['seven of a material: the whole is rounded', true, '7', '1', 1, 375, 401, 182],
  ['a part of a material', true, '0.5', '1', 1, 333, 400, 33],
  ['lowered', false, '1', '1', 2, 10_000, 9_000, -2_000],
])('%s', (_what, isExpense, quantity, factor, lineCount, oldCents, newCents, impact) => {
  const volume = { isExpense, quantity: decimalOf(quantity), factor: decimalOf(factor), lineCount }
  expect(impactOf(volume, oldCents, newCents)).toBe(impact)
})
