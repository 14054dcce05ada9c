import { expect, test } from 'vitest'
import { findingsIn, spansOf, tablesOf, yearsShown, type PeriodItem, type SpanWords } from './timeline-rows.ts'

const TODAY = '2026-04-14'
const WORDS: SpanWords = {
  status: { draft: 'D', scheduled: 'S', active: 'A', terminated: 'T', expired: 'E', renewed: 'R' },
  gap: 'gap',
  table: (version) => `table ${version}`,
}

const period = (fields: Partial<PeriodItem>): PeriodItem =>
  ({
    kind: 'period',
    period_id: 'p',
    from: '2026-01-01',
    to: '2026-12-31',
    status: 'active',
    in_force: true,
    ...fields,
  }) as PeriodItem

const looks = (items: readonly object[]) =>
  spansOf({ items: items as never }, WORDS, TODAY).map(({ look, status, to }) => [look, status, to])

test('a bar ends the day after its last day, and an open one nowhere', () => {
  expect(looks([period({}), period({ to: null })])).toEqual([
    ['solid', 'A', '2027-01-01'],
    ['solid', 'A', null],
  ])
})

test('drafts are dashed, what has ended is past, and what has not begun is scheduled', () => {
  expect(
    looks([
      period({ status: 'draft', in_force: false }),
      period({ status: 'terminated', in_force: false }),
      period({ from: '2026-04-15', in_force: false }),
    ]),
  ).toEqual([
    ['draft', 'D', '2027-01-01'],
    ['past', 'T', '2027-01-01'],
    ['solid', 'S', '2027-01-01'],
  ])
})

test('days before the first period are no gap, and days after the last one are', () => {
  const gap = { kind: 'gap', days: null }
  expect(
    looks([
      { ...gap, from: null, to: '2025-12-31' },
      { ...gap, from: '2027-01-01', to: null },
    ]),
  ).toEqual([['gap', 'gap', null]])
})

test('tables are named with the percentage that is paid of them', () => {
  const table = { kind: 'table', from: '2026-01-01', to: null, cbhpm_table_version: '2024', cbhpm_percentage: 70.5 }
  expect(
    tablesOf({ items: [table, { ...table, cbhpm_table_version: null }] as never }, WORDS, {
      percent: (value) => `${value} %`,
    }),
  ).toMatchObject([{ text: '2024 · 70.5 %', status: 'table 2024' }])
})

test('findings are counted, and one warning marks them', () => {
  const one = (severity: 'info' | 'warning') => ({ severity }) as never
  expect(findingsIn({ findings: [] })).toEqual({ count: 0, isWarning: false })
  expect(findingsIn({ findings: [{ period_id: 'p', items: [one('info'), one('warning')] }] })).toEqual({
    count: 2,
    isWarning: true,
  })
})

test('this year and the next are always among the years', () => {
  expect(yearsShown(TODAY, 3)).toEqual({ from: '2023-01-01', to: '2028-01-01' })
})
