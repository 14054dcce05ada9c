import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { mayBecome, PERIOD_STATUSES, statusSeen } from './period-status.ts'

const year = { start: dayOf('2025-01-01'), end: dayOf('2025-12-31') }

describe('the status of a period, seen today', () => {
  test.each([
    ['active', null, '2025-12-31', 'active'],
    ['active', null, '2026-01-01', 'expired'],
    ['active', 'another', '2025-12-31', 'active'],
    ['active', 'another', '2026-01-01', 'renewed'],
    ['expired', null, '2026-01-01', 'expired'],
    ['expired', 'another', '2026-01-01', 'renewed'],
    ['renewed', 'another', '2026-01-01', 'renewed'],
    ['renewed', null, '2026-01-01', 'expired'],
    ['draft', null, '2026-01-01', 'draft'],
    ['terminated', null, '2026-01-01', 'terminated'],
    ['terminated', 'another', '2026-01-01', 'terminated'],
  ] as const)('stored as %s, renewed by %s, on %s it is %s', (status, renewed_by, today, seen) => {
    expect(statusSeen({ status, days: year, renewed_by }, dayOf(today))).toBe(seen)
  })

  test('an open-ended period never expires', () => {
    const openEnded = { status: 'active', days: { ...year, end: null }, renewed_by: null } as const
    expect(statusSeen(openEnded, dayOf('2199-01-01'))).toBe('active')
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
      'terminated > expired',
      'terminated > renewed',
      'expired > terminated',
      'expired > renewed',
      'renewed > terminated',
      'renewed > expired',
    ])
  })
})
