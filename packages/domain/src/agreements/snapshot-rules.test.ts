import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { dayToShow, whyNotShown } from './snapshot-rules.ts'

describe('the day of a snapshot', () => {
  const days = { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') }
  test.each([
    ['the day before the first', '2025-12-31', null],
    ['the first day', '2026-01-01', '2026-01-01'],
    ['the last day', '2026-12-31', '2026-12-31'],
    ['the day after the last', '2027-01-01', null],
  ])('that is asked for: %s', (_, input, shown) => {
    expect(dayToShow(days, dayOf(input), dayOf('2026-06-15'))?.toString() ?? null).toBe(shown)
  })

  test.each([
    ['before the first day', '2025-12-31', '2026-01-01'],
    ['on the first day', '2026-01-01', '2026-01-01'],
    ['on the last day', '2026-12-31', '2026-12-31'],
    ['after the last day', '2027-01-01', '2026-12-31'],
  ])('is today, moved into the validity, where none is asked for: %s', (_, today, shown) => {
    expect(dayToShow(days, null, dayOf(today))?.toString()).toBe(shown)
  })

  test('of an open-ended period may be any later one', () => {
    const open = { start: dayOf('2026-01-01'), end: null }
    expect(dayToShow(open, dayOf('2200-12-31'), dayOf('2026-06-15'))?.toString()).toBe('2200-12-31')
    expect(dayToShow(open, null, dayOf('2150-01-01'))?.toString()).toBe('2150-01-01')
  })
})

describe('a period is shown as it was known', () => {
  const active = { id: 'P', status: 'active', closed_reason: null, activated_from: 4 } as const
  test('at any revision at which it was no draft', () => {
    expect(whyNotShown(active, 4, 9)).toBeNull()
    expect(whyNotShown({ ...active, status: 'terminated', closed_reason: 'reajuste' }, 9, 9)).toBeNull()
  })

  test('as a draft at the newest revision alone, and the sentence says where to ask', () => {
    const draft = { ...active, status: 'draft', activated_from: null } as const
    expect(whyNotShown(draft, 9, 9)).toBeNull()
    expect(whyNotShown(draft, 8, 9)).toContain('ask without a revision')
    expect(whyNotShown({ ...draft, activated_from: 4 }, 3, 9)).toContain('from revision 4 on')
  })

  test('never once it is revoked', () => {
    expect(whyNotShown({ ...active, status: 'terminated', closed_reason: 'revocation' }, 9, 9)).toContain('is revoked')
  })
})
