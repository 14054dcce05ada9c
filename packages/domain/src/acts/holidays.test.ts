import { expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { isHoliday } from './holidays.ts'

test.each([
  ['2026-04-03', [-2], true],
  ['2026-04-04', [-2], false],
  ['2026-06-04', [60], true],
  // Easter 2027 is on 28 March
  ['2026-12-24', [-94], true],
  ['2026-12-23', [-94], false],
])('%s with %j days from Easter, also from that of the next year: %s', (day, from_easter, is) => {
  expect(isHoliday(dayOf(day), { fixed: [], from_easter, dates: [] })).toBe(is)
})
