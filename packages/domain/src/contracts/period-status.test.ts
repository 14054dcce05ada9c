import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { mayBecome, PERIOD_STATUSES, statusSeen } from './period-status.ts'

const year = { start: dayOf('2025-01-01'), end: dayOf('2025-12-31') }

describe('the status of a period, seen today', () => {
  test.each([
    ['active', '2025-12-31', 'active'],
    ['active', '2026-01-01', 'expired'],
    ['draft', '2026-01-01', 'draft'],
    ['terminated', '2026-01-01', 'terminated'],
    ['renewed', '2026-01-01', 'renewed'],
  ] as const)('stored as %s, on %s it is %s', (stored, today, seen) => {
    expect(statusSeen(stored, year, dayOf(today))).toBe(seen)
  })

  test('an open-ended period never expires', () => {
    expect(statusSeen('active', { ...year, end: null }, dayOf('2199-01-01'))).toBe('active')
  })

  test('moves only as the table says', () => {
    const moves = PERIOD_STATUSES.flatMap((from) =>
      PERIOD_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`),
    )
    expect(moves).toEqual([
      'draft > active',
      'active > terminated',
      'active > expired',
      'active > renewed',
      'terminated > active',
      'expired > renewed',
      'renewed > expired',
    ])
  })
})
