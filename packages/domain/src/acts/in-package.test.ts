import { expect, test } from 'vitest'
import { inPackages, type PackageTerms } from './in-package.ts'

const lines = (...all: [code: string, quantity: number, of?: PackageTerms][]) =>
  all.map(([code, quantity, of], place) => ({
    line: String(place + 1),
    code,
    quantity: BigInt(quantity * 10_000),
    package: of ?? null,
  }))
const included = (...all: Parameters<typeof lines>) =>
  Object.fromEntries(
    [...inPackages(lines(...all))].map(([line, by]) => [line, `${Number(by.quantity) / 10_000} of ${by.line}`]),
  )

test('a package includes its codes, wherever they stand in the act and however they are written', () => {
  expect(
    included(['GAUZE', 2.5], ['P', 1, { includes: ['gauze', '3.01.01.01-1'] }], ['30101011', 1], ['X', 1]),
  ).toEqual({
    1: '2.5 of 2',
    3: '1 of 2',
  })
})

test('what exceeds a limit is apart, in the order of the lines; several packages of one line raise it', () => {
  const p = { includes: ['A', 'B'], limits: [{ code: 'A', quantity: 2 }] }
  expect(included(['P', 1, p], ['A', 1], ['A', 3], ['A', 1], ['B', 100])).toEqual({
    2: '1 of 1',
    3: '1 of 1',
    5: '100 of 1',
  })
  expect(included(['P', 2, p], ['A', 5])).toEqual({ 2: '4 of 1' })
})

test('the first package wins, and another takes nothing of what exceeds its limit', () => {
  const one = { includes: ['A'], limits: [{ code: 'A', quantity: 1 }] }
  expect(included(['P', 1, one], ['Q', 1, { includes: ['A'] }], ['A', 3])).toEqual({ 3: '1 of 1' })
})

test('a package in an earlier package includes nothing more, and two that name each other stay one', () => {
  const q = { includes: ['P', 'B'] }
  expect(included(['P', 1, { includes: ['Q'] }], ['Q', 1, q], ['B', 1])).toEqual({ 2: '1 of 1' })
})
