import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { expiryMessage, expiryWarning, type WarnedPeriod } from './expiry-warning.ts'

const today = dayOf('2026-06-15')

const period = (start: string, end: string | null, more: Partial<WarnedPeriod> = {}): WarnedPeriod => ({
  id: start,
  status: 'active',
  days: { start: dayOf(start), end: end === null ? null : dayOf(end) },
  renewed_by: null,
  closed_reason: null,
  is_deleted: false,
  ...more,
})
const endsOn = (end: string | null, more: Partial<WarnedPeriod> = {}) => period('2026-01-01', end, more)

describe('what is said about the end of a period', () => {
  test.each([
    ['2026-07-16', 31, null],
    ['2026-07-15', 30, 'expiry_30d'],
    ['2026-06-23', 8, 'expiry_30d'],
    ['2026-06-22', 7, 'expiry_7d'],
    ['2026-06-16', 1, 'expiry_7d'],
    ['2026-06-15', 0, 'expiry_7d'],
    ['2026-06-14', -1, null],
  ])('that ends on %s, with %i days left: %s', (end, daysLeft, type) => {
    expect(expiryWarning(endsOn(end), [], today)).toEqual(
      type === null ? null : { type, validity_end: dayOf(end), days_left: daysLeft },
    )
  })

  test('nothing, where it has no end', () => {
    expect(expiryWarning(endsOn(null), [], today)).toBeNull()
  })

  test.each([
    ['a draft', { status: 'draft' }],
    ['a terminated one', { status: 'terminated', closed_reason: 'termination' }],
    ['a revoked one', { status: 'terminated', closed_reason: 'revocation' }],
    ['a deleted one', { is_deleted: true }],
    ['a renewed one', { renewed_by: 'another' }],
  ] as const)('nothing of %s', (_what, more) => {
    expect(expiryWarning(endsOn('2026-06-30', more), [], today)).toBeNull()
  })

  test.each([
    ['an active one that begins the day after', '2026-07-01', {}, false],
    ['one that was ended by hand, and begins the day after', '2026-07-01', { status: 'terminated' }, false],
    ['a draft that begins the day after', '2026-07-01', { status: 'draft' }, true],
    ['one that was revoked', '2026-07-01', { status: 'terminated', closed_reason: 'revocation' }, true],
    ['a deleted one', '2026-07-01', { is_deleted: true }, true],
    ['an active one that begins a day later', '2026-07-02', {}, true],
    ['the one before it', '2025-01-01', { status: 'expired' }, true],
  ] as const)('beside %s (%s)', (_what, start, more, isWarned) => {
    const one = endsOn('2026-06-30')
    expect(expiryWarning(one, [one, period(start, null, more)], today) !== null).toBe(isWarned)
  })

  test.each([
    [0, 'ends today'],
    [1, 'has 1 day left'],
    [8, 'has 8 days left'],
  ])('with %i days left is a sentence', (days_left, words) => {
    const warning = { type: 'expiry_7d', validity_end: dayOf('2026-06-30'), days_left } as const
    expect(expiryMessage('Unimed Rio', warning)).toBe(
      `"Unimed Rio": the contract period that ends on 2026-06-30 ${words}, and nothing follows it yet.`,
    )
  })
})
