import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { whyNotOpenToActs } from './open-to-acts.ts'
import type { ClosedReason, PeriodStatus } from './period-status.ts'

const TODAY = dayOf('2026-06-15')
const OVER = dayOf('2026-06-14')

describe('whether an act can change a period, without and with the word', () => {
  test.each([
    ['a draft', 'draft', null, TODAY, false, false],
    ['active, its last day is today', 'active', null, TODAY, true, true],
    ['active, open-ended', 'active', null, null, true, true],
    ['stored active, over since yesterday', 'active', null, OVER, false, true],
    ['expired', 'expired', 'expiry', OVER, false, true],
    ['renewed', 'renewed', 'renewal', OVER, false, true],
    ['under notice', 'terminated', 'termination', TODAY, true, true],
    ['terminated, and over', 'terminated', 'termination', OVER, false, true],
    ['a scheduled reajuste', 'terminated', 'reajuste', TODAY, true, true],
    ['closed by a reajuste, and over', 'terminated', 'reajuste', OVER, false, true],
    ['revoked', 'terminated', 'revocation', TODAY, false, false],
    ['revoked, and over', 'terminated', 'revocation', OVER, false, false],
  ] as [string, PeriodStatus, ClosedReason | null, typeof TODAY | null, boolean, boolean][])(
    '%s',
    (_words, status, closed_reason, end, without, withWord) => {
      const period = { status, closed_reason, days: { start: dayOf('2026-01-01'), end }, renewed_by: null, is_deleted: false } // prettier-ignore
      expect(whyNotOpenToActs(period, { retroactive: false }, TODAY) === null).toBe(without)
      expect(whyNotOpenToActs(period, { retroactive: true }, TODAY) === null).toBe(withWord)
    },
  )

  test('who lacks the word is told it', () => {
    const period = { status: 'active', closed_reason: null, days: { start: OVER, end: OVER }, renewed_by: null, is_deleted: false } as const // prettier-ignore
    expect(whyNotOpenToActs(period, { retroactive: false }, TODAY)).toContain('is expired, not active')
    expect(whyNotOpenToActs(period, { retroactive: false }, TODAY)).toContain('"retroactive": true')
  })
})
