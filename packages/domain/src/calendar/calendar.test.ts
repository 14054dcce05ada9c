import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayNumberOf, dayNumberOfText, dayOf } from './day.ts'
import { dayIn, instantOf, laterThan } from './instant.ts'
import { holds, shareADay, type Validity } from './validity.ts'

const days = (start: string, end: string | null): Validity => ({
  start: dayOf(start),
  end: end === null ? null : dayOf(end),
})
const anyDay = fc
  .integer({ min: -25_567, max: 84_371 })
  .map((number) => Temporal.PlainDate.from('1970-01-01').add({ days: number }))
const anyValidity = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 4_000 })))
  .map(([start, length]): Validity => ({ start, end: length === null ? null : start.add({ days: length }) }))

describe('a day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', '2026-04-31', '2026-01-00', ''])(
    '%o is no day',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError)
      expect(() => dayNumberOfText(text)).toThrow(RangeError)
    },
  )

  test('counts one for each day of the calendar', () => {
    expect(dayNumberOf(dayOf('1970-01-01'))).toBe(0)
    expect(dayNumberOf(dayOf('1900-01-01'))).toBe(-25_567)
    expect(dayNumberOfText('2024-02-29')).toBe(dayNumberOfText('2024-03-01') - 1)
    fc.assert(
      fc.property(anyDay, (day) => void expect(dayNumberOfText(day.toString())).toBe(dayNumberOf(day))),
      { seed: 4 },
    )
    fc.assert(
      fc.property(anyDay, (day) => void expect(dayNumberOf(day.add({ days: 1 }))).toBe(dayNumberOf(day) + 1)),
      { seed: 1 },
    )
  })
})

describe('a validity', () => {
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('of January to June 2026 holds %s: %s', (day, expected) => {
    expect(holds(days('2026-01-01', '2026-06-30'), dayOf(day))).toBe(expected)
  })

  test.each([
    ['the day after the end is free', days('2026-01-01', '2026-06-30'), days('2026-07-01', null), false],
    ['the last day is shared', days('2026-01-01', '2026-06-30'), days('2026-06-30', null), true],
    ['two open ends meet', days('2026-01-01', null), days('2030-01-01', null), true],
    ['one inside the other', days('2026-01-01', '2026-12-31'), days('2026-03-01', '2026-03-01'), true],
    ['the day before the start is free', days('2026-01-01', null), days('2020-01-01', '2025-12-31'), false],
  ])('%s', (_words, a, b, expected) => {
    expect(shareADay(a, b)).toBe(expected)
    expect(shareADay(b, a)).toBe(expected)
  })

  test('shares a day with another exactly where some day is held by both', () => {
    fc.assert(
      fc.property(anyValidity, anyValidity, (a, b) => {
        const latestStart = Temporal.PlainDate.compare(a.start, b.start) > 0 ? a.start : b.start
        expect(shareADay(a, b)).toBe(holds(a, latestStart) && holds(b, latestStart))
      }),
      { seed: 2, numRuns: 1_000 },
    )
  })
})

describe('an instant', () => {
  test('is another day in Lima, São Paulo and Kiritimati', () => {
    const late = instantOf('2026-01-01T02:30:00Z')
    expect(dayIn(late, 'America/Lima').toString()).toBe('2025-12-31')
    expect(dayIn(late, 'America/Sao_Paulo').toString()).toBe('2025-12-31')
    expect(dayIn(late, 'Pacific/Kiritimati').toString()).toBe('2026-01-01')
  })

  test.each([
    ['a clock that moved on is believed', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '2026-01-01T00:00:01Z'],
    [
      'a clock that stands still is put one microsecond on',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00.000001Z',
    ],
    [
      'a clock that went back is put one microsecond on',
      '2026-01-01T00:00:00Z',
      '2025-12-31T00:00:00Z',
      '2026-01-01T00:00:00.000001Z',
    ],
  ])('%s', (_words, previous, now, expected) => {
    expect(laterThan(instantOf(previous), instantOf(now)).toString()).toBe(expected)
  })
})
