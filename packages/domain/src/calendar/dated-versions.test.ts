import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, type Day } from './day.ts'
import { holds, inWords, shareADay, type Span } from './validity.ts'
import { daysToMend, daysUntilNextStart, firstDayOfEntry, isRetroactive, claimDays } from './dated-versions.ts'

interface Version {
  readonly price: number
  readonly days: Span
}

const dayOrNull = (text: string | null) => (text === null ? null : dayOf(text))
const version = (price: number, start: string | null, end: string | null): Version => ({
  price,
  days: { start: dayOrNull(start), end: dayOrNull(end) },
})
const shown = (versions: readonly Version[]) => versions.map(({ price, days }) => `${price} ${inWords(days)}`)

/** 100 up to May, 200 from 1 June, 300 scheduled from 1 July. */
const KNOWN = [
  version(100, null, '2026-05-31'),
  version(200, '2026-06-01', '2026-06-30'),
  version(300, '2026-07-01', null),
]

describe('the first day of a new entry', () => {
  const today = dayOf('2026-06-15')
  test.each([
    ['of a code never used before is every day', true, null, null],
    ['of a code used before is today', false, null, '2026-06-15'],
    ['is what is asked for, of a new code', true, '2026-07-01', '2026-07-01'],
    ['is what is asked for, of a code used before', false, '2026-01-01', '2026-01-01'],
  ])('%s', (_words, isNew, input, expected) => {
    expect(firstDayOfEntry(isNew, dayOrNull(input), today)?.toString() ?? null).toBe(expected)
  })

  test.each([
    [null, true],
    ['2026-06-14', true],
    ['2026-06-15', false],
    ['2026-06-16', false],
  ])('%s is before the 15th: %s', (start, expected) => {
    expect(isRetroactive(dayOrNull(start), today)).toBe(expected)
  })
})

describe('a new price', () => {
  test.each([
    [
      'the day before a scheduled start',
      '2026-06-30',
      '2026-06-30 to 2026-06-30',
      ['200 2026-06-01 to 2026-06-30'],
      ['200 2026-06-01 to 2026-06-29'],
    ],
    ['a scheduled start', '2026-07-01', '2026-07-01 on, open-ended', ['300 2026-07-01 on, open-ended'], []],
    [
      'the day after a scheduled start',
      '2026-07-02',
      '2026-07-02 on, open-ended',
      ['300 2026-07-01 on, open-ended'],
      ['300 2026-07-01 to 2026-07-01'],
    ],
    [
      'a day of the first version',
      '2026-03-10',
      '2026-03-10 to 2026-05-31',
      ['100 up to 2026-05-31'],
      ['100 up to 2026-03-09'],
    ],
    [
      'the first day of the version in force',
      '2026-06-01',
      '2026-06-01 to 2026-06-30',
      ['200 2026-06-01 to 2026-06-30'],
      [],
    ],
  ])('from %s', (_words, from, days, closed, left) => {
    const taken = daysUntilNextStart(KNOWN, dayOf(from))
    expect(inWords(taken)).toBe(days)
    const moves = claimDays(KNOWN, taken)
    expect({ closed: shown(moves.closed), left: shown(moves.left) }).toEqual({ closed, left })
  })

  test('fills a gap up to the next start, and touches nothing where no version holds its days', () => {
    const known = [version(100, null, '2026-05-31'), version(300, '2026-07-01', null)]
    const days = daysUntilNextStart(known, dayOf('2026-06-10'))
    expect(inWords(days)).toBe('2026-06-10 to 2026-06-30')
    expect(claimDays(known, days)).toEqual({ closed: [], left: [] })
  })
})

describe('no price from a day on', () => {
  test.each([
    ['in the middle of the version in force', '2026-06-15', KNOWN.slice(1), ['200 2026-06-01 to 2026-06-14']],
    ['on its first day', '2026-06-01', KNOWN.slice(1), []],
    ['on its last day', '2026-06-30', KNOWN.slice(1), ['200 2026-06-01 to 2026-06-29']],
  ])('%s: ends it the day before and drops what is scheduled', (_words, day, closed, left) => {
    const moves = claimDays(KNOWN, { start: dayOf(day), end: null })
    expect({ closed: moves.closed, left: shown(moves.left) }).toEqual({ closed, left })
  })
})

/** The same, day by day: what each of forty days costs, and which day each price was set to start on. */
class DayByDay {
  readonly prices: (number | undefined)[] = Array.from({ length: 40 })

  set(from: number, price: number | undefined, until = this.prices.length): void {
    this.prices.fill(price, from, until)
  }

  nextStart(from: number): number {
    const next = this.prices.findIndex(
      (price, day) => day > from && price !== undefined && price !== this.prices[day - 1],
    )
    return next === -1 ? this.prices.length : next
  }
}

const EPOCH = dayOf('2026-01-01')
const nth = (day: number): Day => EPOCH.add({ days: day })
const anyWish = fc.record({ what: fc.constantFrom('create', 'replace', 'end'), from: fc.integer({ min: 1, max: 38 }) })

describe('whatever is wished, one after another', () => {
  test('each day costs what the day-by-day book says, no two versions share a day, and the others stay as they are', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyWish, { maxLength: 12 }), (isCodeNew, wishes) => {
        const model = new DayByDay()
        let known: readonly Version[] = []
        if (isCodeNew) {
          known = [{ price: 0, days: { start: null, end: null } }]
          model.set(0, 0)
        }
        for (const [i, { what, from }] of wishes.entries()) {
          const price = what === 'end' ? undefined : i + 1
          const until = what === 'replace' ? model.nextStart(from) : undefined
          model.set(from, price, until)
          const days = what === 'replace' ? daysUntilNextStart(known, nth(from)) : { start: nth(from), end: null }
          const { closed, left } = claimDays(known, days)
          const stored = known.filter((one) => !closed.includes(one))
          expect(stored.some((one) => shareADay(one.days, days))).toBe(false)
          known = [...stored, ...left, ...(price === undefined ? [] : [{ price, days }])]
        }
        const priced = model.prices.map((_, day) => known.filter((one) => holds(one.days, nth(day))))
        expect(priced.map((versions) => versions.map((one) => one.price))).toEqual(
          model.prices.map((price) => (price === undefined ? [] : [price])),
        )
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })
})

describe('the days that a correction reaches, on 15 June', () => {
  const FROM_TODAY = version(0, '2026-06-15', null).days
  const reached = (knownBefore: readonly Version[], fromToday = FROM_TODAY) =>
    daysToMend(
      KNOWN,
      knownBefore.map(({ days }) => days),
      fromToday,
    ).map(inWords)

  test.each([
    ['all, of what was first said today', [], ['on every day']],
    ['those from today on, of what was known before', KNOWN, ['2026-06-15 on, open-ended']],
    [
      'those too that were first said today, beside others',
      [version(0, '2026-03-01', null)],
      ['up to 2026-02-28', '2026-06-15 on, open-ended'],
    ],
    ['those too that touch today', [version(0, null, '2026-06-10')], ['2026-06-11 on, open-ended']],
  ])('are %s', (_words, knownBefore, expected) => {
    expect(reached(knownBefore)).toEqual(expected)
  })

  test('end before a scheduled version that was known before', () => {
    expect(reached(KNOWN, daysUntilNextStart(KNOWN, dayOf('2026-06-15')))).toEqual(['2026-06-15 to 2026-06-30'])
  })
})
