import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { inWords, type Validity } from '../calendar/validity.ts'
import { gapBetween, gapsAround } from './gaps.ts'

const days = (start: string, end: string | null): Validity => ({ start: dayOf(start), end: end === null ? null : dayOf(end) }) // prettier-ignore

describe('the gap between two periods', () => {
  test.each([
    ['2025-12-31', '2026-01-01', null],
    ['2025-12-31', '2026-01-02', '2026-01-01 to 2026-01-01'],
    ['2025-12-30', '2026-01-02', '2025-12-31 to 2026-01-01'],
    ['2024-02-28', '2024-03-01', '2024-02-29 to 2024-02-29'],
    [null, '2026-01-01', null],
  ])('the first ends on %s, the second starts on %s: %s', (end, start, gap) => {
    const found = gapBetween(days('2020-01-01', end), days(start, null))
    expect(found && inWords(found)).toBe(gap)
  })
})

test.each([
  [[], ['on every day']],
  [[days('2026-01-01', null)], ['up to 2025-12-31']],
  [[days('2026-01-01', '2026-01-31')], ['up to 2025-12-31', '2026-02-01 on, open-ended']],
  [
    [days('2024-01-01', '2024-12-31'), days('2025-01-01', '2025-12-30'), days('2026-01-01', null)],
    ['up to 2023-12-31', '2025-12-31 to 2025-12-31'],
  ],
])('all days that no period holds: case %#', (periods, gaps) => {
  expect(gapsAround(periods).map(inWords)).toEqual(gaps)
})
