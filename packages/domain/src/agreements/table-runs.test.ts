import { expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { percentOf } from '../money/percent.ts'
import { tableRuns } from './table-runs.ts'

const period = (month: number, terms: [string | null, number | null, number[]]) => ({
  days: { start: dayOf(`2026-0${month}-01`), end: month === 9 ? null : dayOf(`2026-0${month}-28`) },
  cbhpm_table_version: terms[0],
  cbhpm_percentage: terms[1] === null ? null : percentOf(terms[1]),
  table_adjustments: terms[2].map(percentOf),
  price_sources: null,
})
type Terms = Parameters<typeof period>[1]

test.each<[string, Terms, Terms, number]>([
  ['the same terms', ['2024', 70, [5]], ['2024', 70, [5]], 1],
  ['no table on either side', [null, null, []], [null, null, []], 1],
  ['another version', ['2024', 70, []], ['2025', 70, []], 2],
  ['another percentage', ['2024', 70, []], ['2024', 70.0001, []], 2],
  ['100 % said for the first time', ['2024', null, []], ['2024', 100, []], 2],
  ['one adjustment more', ['2024', 70, [5]], ['2024', 70, [5, 5]], 2],
  ['another adjustment', ['2024', 70, [5]], ['2024', 70, [6]], 2],
])('%s', (_what, first, second, runs) => {
  expect(tableRuns([period(1, first), period(2, second)])).toHaveLength(runs)
})

test('a run lasts from the first day of its first period to the last day of its last', () => {
  const runs = tableRuns([period(1, ['2024', 70, []]), period(3, ['2024', 70, []]), period(9, ['2025', 70, []])])
  expect(runs.map(({ first, end }) => [String(first.days.start), end && String(end)])).toEqual([
    ['2026-01-01', '2026-03-28'],
    ['2026-09-01', null],
  ])
})

test('no periods, no runs', () => expect(tableRuns([])).toEqual([]))
