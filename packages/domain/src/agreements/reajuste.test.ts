import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { percentOf, toNumber } from '../money/percent.ts'
import { adjustedTableTerms, closedBefore, endOfSuccessor } from './reajuste.ts'
import { sourcesOf } from './table-terms.ts'

const terms = {
  cbhpm_table_version: '2024',
  cbhpm_percentage: percentOf(70),
  table_adjustments: [percentOf(5)],
  price_sources: null,
}
const input = {
  cbhpm_table_version: null,
  cbhpm_percentage: null,
  reajuste_percent: percentOf(8.5),
  adjust_table_prices: null,
}

describe('what a reajuste makes of the table prices', () => {
  test.each([
    ['a percent alone moves them, on top of what moved them before', {}, [5, 8.5]],
    ['a new version is a price of its own', { cbhpm_table_version: '2025' }, []],
    ['a new percentage is a price of its own', { cbhpm_percentage: percentOf(75) }, []],
    [
      'unless it is said that the percent comes on top',
      { cbhpm_table_version: '2025', adjust_table_prices: true },
      [8.5],
    ],
    ['and a percent alone leaves them when that is said', { adjust_table_prices: false }, [5]],
    ['no percent moves nothing', { reajuste_percent: null }, [5]],
  ])('%s', (_, more, adjustments) => {
    expect(adjustedTableTerms(terms, { ...input, ...more }).table_adjustments).toEqual(adjustments.map(percentOf))
  })

  test('what is not given stays', () => {
    expect(adjustedTableTerms(terms, { ...input, cbhpm_percentage: percentOf(75) })).toMatchObject({
      cbhpm_table_version: '2024',
      cbhpm_percentage: percentOf(75),
    })
  })

  test('a renewal carries the adjustments on', () => {
    expect(adjustedTableTerms(terms, { ...input, reajuste_percent: null })).toEqual(terms)
  })
})

describe('what a reajuste makes of several tables', () => {
  const percent = (value: number) => percentOf(value)
  const several = {
    ...terms,
    price_sources: [
      { version: '2024', percentage: percent(70), table_adjustments: [percent(5)] },
      { version: 'drugs', table_adjustments: [percent(2)], adjusted: true },
      { version: 'own' },
    ],
  }
  const listOf = (more: object) =>
    sourcesOf(adjustedTableTerms(several, { ...input, ...more })).map(({ version, table_adjustments = [] }) => [
      version,
      table_adjustments.map(toNumber),
    ])

  test.each<[string, object, [string, number[]][]]>([
    [
      'the percent moves the adjusted',
      {},
      [
        ['2024', [5, 8.5]],
        ['drugs', [2, 8.5]],
        ['own', []],
      ],
    ],
    [
      'a value is a new price of the first',
      { uco_value: 180_000n },
      [
        ['2024', []],
        ['drugs', [2, 8.5]],
        ['own', []],
      ],
    ],
    [
      'a new list is a new price of each',
      { price_sources: [{ version: '2025' }, { version: 'drugs' }] },
      [
        ['2025', []],
        ['drugs', []],
      ],
    ],
    [
      'and says itself what goes on',
      { price_sources: [{ version: '2024', table_adjustments: [percent(5)] }] },
      [['2024', [5]]],
    ],
    ['no list leaves the first', { price_sources: null }, [['2024', []]]],
    [
      'the percent comes on top where that is said',
      { price_sources: [{ version: '2025' }, { version: 'own' }], adjust_table_prices: true },
      [
        ['2025', [8.5]],
        ['own', []],
      ],
    ],
    [
      'and moves nothing where that is said',
      { adjust_table_prices: false },
      [
        ['2024', [5]],
        ['drugs', [2]],
        ['own', []],
      ],
    ],
  ])('%s', (_what, more, expected) => {
    expect(listOf(more)).toEqual(expected)
  })

  test('a list that says what the fields of the period say is none', () => {
    const plain = adjustedTableTerms(several, {
      ...input,
      reajuste_percent: null,
      price_sources: [{ version: '2024' }],
    })
    expect(plain.price_sources).toBeNull()
  })
})

describe('what is left of the period that a reajuste closes', () => {
  const start = dayOf('2026-01-01')
  test.each([
    [null, '2026-07-01', '2026-06-30', null],
    ['2026-12-31', '2026-07-01', '2026-06-30', null],
    ['2026-06-30', '2026-07-01', '2026-06-30', null],
    ['2026-06-29', '2026-07-01', '2026-06-29', ['2026-06-30', '2026-06-30']],
    ['2026-03-31', '2026-07-01', '2026-03-31', ['2026-04-01', '2026-06-30']],
    [null, '2026-01-02', '2026-01-01', null],
  ])('open until %s and adjusted from %s it ends on %s, and the gap is %j', (end, newStart, last, gap) => {
    const closing = closedBefore({ start, end: end === null ? null : dayOf(end) }, dayOf(newStart))
    expect(closing.days.start).toEqual(start)
    expect(closing.days.end.toString()).toBe(last)
    expect(closing.gap && [closing.gap.from.toString(), closing.gap.to.toString()]).toEqual(gap)
  })
})

describe('the last day of a successor, on 2026-06-15', () => {
  test.each([
    ['of a period without an end, nothing said', undefined, null, '2026-07-01', null],
    ['of a period that ends today, nothing said', undefined, '2026-06-15', '2026-06-01', null],
    ['of a period that ended yesterday, nothing said', undefined, '2026-06-14', '2026-06-01', '2026-06-14'],
    ['the same, from its last day', undefined, '2026-06-14', '2026-06-14', '2026-06-14'],
    ['the same, from the day after it', undefined, '2026-06-14', '2026-06-15', 'to be said'],
    ['the same, open-ended', null, '2026-06-14', '2026-06-15', null],
    ['the same, with its own', '2026-07-31', '2026-06-14', '2026-06-15', '2026-07-31'],
  ])('%s', (_words, requested, old, start, expected) => {
    const dayOrNull = (text: string | null) => (text === null ? null : dayOf(text))
    const end = endOfSuccessor(
      requested === undefined ? undefined : dayOrNull(requested),
      { start: dayOf('2026-01-01'), end: dayOrNull(old) },
      dayOf(start),
      dayOf('2026-06-15'),
    )
    expect(end === undefined ? 'to be said' : (end?.toString() ?? null)).toBe(expected)
  })
})
