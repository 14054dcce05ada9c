import { expect, test } from 'vitest'
import { deathsInARow, waitAfter } from './back-off.ts'

test.each([
  [1, 250],
  [2, 500],
  [3, 1_000],
  [7, 16_000],
  [8, 30_000],
  [200, 30_000],
])('after %i deaths in a row the next worker is started after %i ms', (deaths, ms) => {
  expect(waitAfter(deaths)).toBe(ms)
})

test('a worker that was well for a minute begins the count anew, one millisecond less does not', () => {
  expect(deathsInARow(4, 60_000)).toBe(1)
  expect(deathsInARow(4, 59_999)).toBe(5)
  expect(deathsInARow(0, 10)).toBe(1)
})
