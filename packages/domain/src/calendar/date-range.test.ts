import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayNumbersOfDateRange, spanOfDateRange, toDateRange, validityOfDateRange } from './date-range.ts'
import { dayOf } from './day.ts'
import { dayNumbersOf, inWords, type Span } from './validity.ts'

const span = (start: string | null, end: string | null): Span => ({
  start: start === null ? null : dayOf(start),
  end: end === null ? null : dayOf(end),
})

const anyDay = fc.integer({ min: -25_567, max: 84_371 }).map((days) => new Temporal.PlainDate(1970, 1, 1).add({ days }))
const anySpan = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([start, end]): Span => ({ start, end }))
  .filter(({ start, end }) => start === null || end === null || Temporal.PlainDate.compare(start, end) <= 0)

describe('a daterange', () => {
  test.each([
    [span(null, null), '(,)', 'on every day'],
    [span(null, '2026-05-31'), '(,2026-06-01)', 'up to 2026-05-31'],
    [span('2026-06-01', null), '[2026-06-01,)', '2026-06-01 on, open-ended'],
    [span('2026-06-01', '2026-06-01'), '[2026-06-01,2026-06-02)', '2026-06-01 to 2026-06-01'],
    [span('2026-06-01', '2026-06-30'), '[2026-06-01,2026-07-01)', '2026-06-01 to 2026-06-30'],
    [span('2026-01-01', '2026-12-31'), '[2026-01-01,2027-01-01)', '2026-01-01 to 2026-12-31'],
    [span('1900-01-01', '2200-12-31'), '[1900-01-01,2201-01-01)', '1900-01-01 to 2200-12-31'],
  ])('is written and read: %s', (days, range, words) => {
    expect(toDateRange(days)).toBe(range)
    expect(inWords(spanOfDateRange(range))).toBe(words)
  })

  test('is the span that was written, as days and as numbers', () => {
    fc.assert(
      fc.property(anySpan, (days) => {
        const text = toDateRange(days)
        expect(inWords(spanOfDateRange(text))).toBe(inWords(days))
        expect(dayNumbersOfDateRange(text)).toEqual(dayNumbersOf(days))
        if (days.start !== null) expect(inWords(validityOfDateRange(text))).toBe(inWords(days))
      }),
      { seed: 3, numRuns: 1_000 },
    )
  })

  test.each([
    'empty',
    '',
    '2026-01-01',
    '[2026-01-01,2026-02-01]',
    '(2026-01-01,2026-02-01)',
    '[,2026-02-01)',
    '[2026-01-01,infinity)',
    '[2026-02-30,2026-03-01)',
    '[2026-02-01,2026-02-30)',
    '[2026-01-01,2026-02-01) ',
  ])('is not read from %o', (text) => {
    expect(() => spanOfDateRange(text)).toThrow(RangeError)
    expect(() => validityOfDateRange(text)).toThrow(RangeError)
    expect(() => dayNumbersOfDateRange(text)).toThrow(RangeError)
  })

  test('is a validity with a first day, and none without', () => {
    expect(inWords(validityOfDateRange('[2026-01-01,)'))).toBe('2026-01-01 on, open-ended')
    expect(() => validityOfDateRange('(,2026-01-01)')).toThrow(RangeError)
    expect(() => validityOfDateRange('(,)')).toThrow(RangeError)
  })
})
