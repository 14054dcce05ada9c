import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_DAY, dayOf, type Day } from './day.ts'
import { daysWithout, daysWithoutAll, joinedSpans, sharedDays } from './span.ts'
import { holds, inWords, shareADay, type Span } from './validity.ts'

const span = (start: string | null, end: string | null): Span => ({
  start: start === null ? null : dayOf(start),
  end: end === null ? null : dayOf(end),
})

const TEN_DAYS = Array.from({ length: 10 }, (_, i): Day => FIRST_DAY.add({ days: i }))
const anySpan = fc
  .tuple(fc.option(fc.constantFrom(...TEN_DAYS)), fc.option(fc.constantFrom(...TEN_DAYS)))
  .map(([start, end]): Span => ({ start, end }))
  .filter(({ start, end }) => start === null || end === null || !(end.until(start).days > 0))

describe('a span', () => {
  test.each([
    [
      'nothing where the other ends the day before',
      span('2026-06-01', null),
      span(null, '2026-05-31'),
      ['2026-06-01 on, open-ended'],
    ],
    ['its first day', span('2026-06-01', null), span(null, '2026-06-01'), ['2026-06-02 on, open-ended']],
    ['its last day', span(null, '2026-06-30'), span('2026-06-30', null), ['up to 2026-06-29']],
    [
      'nothing where the other starts the day after',
      span(null, '2026-06-30'),
      span('2026-07-01', null),
      ['up to 2026-06-30'],
    ],
    [
      'a day in the middle',
      span(null, null),
      span('2026-06-15', '2026-06-15'),
      ['up to 2026-06-14', '2026-06-16 on, open-ended'],
    ],
    ['all of it', span('2026-06-01', '2026-06-30'), span('2026-06-01', '2026-06-30'), []],
  ])('loses %s', (_words, days, taken, left) => {
    expect(daysWithout(days, taken).map(inWords)).toEqual(left)
  })

  test('loses exactly the days of the other', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (days, taken) => {
        const left = daysWithout(days, taken)
        for (const day of TEN_DAYS)
          expect(left.filter((one) => holds(one, day)).length).toBe(holds(days, day) && !holds(taken, day) ? 1 : 0)
        expect(left.some((one) => shareADay(one, taken))).toBe(false)
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })
})

const anySpans = fc.array(anySpan, { maxLength: 5 })
const among = (spans: readonly Span[]) => (day: Day) => spans.some((span) => holds(span, day))
const EDGES = [FIRST_DAY.subtract({ days: 1 }), ...TEN_DAYS, FIRST_DAY.add({ days: 10 })]

describe('several spans', () => {
  test('joined hold the same days, in order, and no two of them touch', () => {
    const holdsSame = fc.property(anySpans, (spans) => {
      const joined = joinedSpans(spans)
      expect(EDGES.filter(among(joined))).toEqual(EDGES.filter(among(spans)))
      for (const [i, one] of joined.entries()) {
        const next = joined[i + 1]
        if (next !== undefined) expect(one.end?.until(next.start as Day).days).toBeGreaterThan(1)
      }
    })
    fc.assert(holdsSame)
  })

  test('are taken away all at once', () => {
    const holdsRest = fc.property(anySpan, anySpans, (span, taken) => {
      const left = daysWithoutAll(span, taken)
      expect(EDGES.filter(among(left))).toEqual(EDGES.filter((day) => holds(span, day) && !among(taken)(day)))
    })
    fc.assert(holdsRest)
  })

  test('two share the days that both hold', () => {
    const holdsBoth = fc.property(anySpan, anySpan, (a, b) => {
      const shared = sharedDays(a, b)
      expect(EDGES.filter(among(shared === null ? [] : [shared]))).toEqual(
        EDGES.filter((day) => holds(a, day) && holds(b, day)),
      )
    })
    fc.assert(holdsBoth)
  })
})
