import { expect, test } from 'vitest'
import { expensesAsText, expensesIn, NEW_EXPENSE, type TypedExpense } from './typed-expense.ts'

const expense = (part: Partial<TypedExpense>): TypedExpense => ({ ...NEW_EXPENSE, code: '70000010', ...part })

test('what was used is written into an address, and read as it was', () => {
  const expenses = [
    expense({ table: '20', quantity: 1.5 }),
    expense({ code: 'FIO_2.0*', invoice: 341_729 }),
    expense({ code: undefined }),
  ]
  expect(expensesAsText(expenses)).toBe('70000010_20_1.5*FIO%5F2%2E0%2A_19__341729*_19')
  expect(expensesIn(expensesAsText(expenses))).toEqual(expenses)
})

test('an address that names nothing is none, and what does not fit is left out', () => {
  expect(expensesIn(undefined)).toEqual([])
  expect(expensesAsText([])).toBeUndefined()
  expect(expensesIn('70000010_99_0_x')).toEqual([expense({})])
})
