import { expect, test } from 'vitest'
import { dayAfter, holdsOn, rangeOf } from './validity-range.ts'

test('a picture shows all days, and a year around the day where there is no first or last one', () => {
  expect(rangeOf([{ start: '2021-03-01', end: null }], '2026-11-30')).toEqual({ from: '2021-01-01', to: '2027-12-31' })
  expect(rangeOf([{ start: null, end: '2030-06-30' }], '2026-11-30')).toEqual({ from: '2025-01-01', to: '2030-12-31' })
  expect(rangeOf([], '2026-01-01')).toEqual({ from: '2025-01-01', to: '2027-12-31' })
})

test('an entry whose validity is over holds no more, though nobody has ended it', () => {
  expect(holdsOn({ is_active: true, window_end: '2026-06-30' }, '2026-06-30')).toBe(true)
  expect(holdsOn({ is_active: true, window_end: '2026-06-30' }, '2026-07-01')).toBe(false)
  expect(holdsOn({ is_active: false, window_end: null }, '2026-07-01')).toBe(false)
  expect(holdsOn({ is_active: true }, '2026-07-01')).toBe(true)
})

test('the day after the last one of a year is the first of the next', () =>
  expect(dayAfter('2026-12-31')).toBe('2027-01-01'))
