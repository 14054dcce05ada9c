import { describe, expect, test } from 'vitest'
import { dayOf } from '../../calendar/day.ts'
import { percentOf } from '../../money/percent.ts'
import type { TableTerms } from '../table-terms.ts'
import type { Found } from './finding.ts'
import { findingsOf } from './findings-of.ts'
import type { PeriodFacts, Predecessor } from './period-facts.ts'

const NONE: Found = { count: 0, examples: [] }
const some = (count: number): Found => ({ count, examples: [{ procedure_code: 'A', price_cents: 0, expected_cents: null }] }) // prettier-ignore
const days = (start: string, end: string | null) => ({ start: dayOf(start), end: end === null ? null : dayOf(end) })
const neighbour = (start: string, end: string | null) => ({ id: 'other', days: days(start, end) })

/** A period of 2026 in which there is nothing to find, in the middle of June. */
const FINE: PeriodFacts = {
  today: dayOf('2026-06-15'),
  payment_type: 'convenio',
  convenio_is_active: true,
  days: days('2026-01-01', '2026-12-31'),
  in_force: true,
  previous: neighbour('2025-01-01', '2025-12-31'),
  next: neighbour('2027-01-01', null),
  prices_since: dayOf('2026-01-01'),
  table: { version: '2024', state: 'published' },
  late_table: null,
  adjustments: null,
  override_count: 3,
  zero_overrides: NONE,
  zero_particular: NONE,
  as_table: NONE,
  skipped: null,
  predecessor: null,
  acts: { rules: null, sources: [], portes_without_value: [] },
}
const skipped = { source_id: 'source', percent: percentOf(8.5), not_adjusted: NONE, not_carried: NONE }
const renewed: Predecessor = {
  id: 'source',
  by: 'renewal',
  percent: null,
  days: days('2025-01-01', '2025-12-31'),
  changed_by: null,
  cheaper: NONE,
  lost: NONE,
  excluded: NONE,
}
const adjusted: Predecessor = { ...renewed, by: 'reajuste' }
const agreed = {
  cbhpm_table_version: '2024',
  cbhpm_percentage: percentOf(80),
  table_adjustments: [percentOf(10)],
  price_sources: null,
}
const other = (terms: Partial<TableTerms>): TableTerms => ({ ...agreed, cbhpm_percentage: null, ...terms })
const adjustments = { source_id: 'source', agreed, now: agreed }
const codesOf = (facts: Partial<PeriodFacts>) => findingsOf({ ...FINE, ...facts }).map(({ code }) => code)

test('where all is well nothing is found', () => {
  expect(findingsOf(FINE)).toEqual([])
  expect(codesOf({ previous: null, skipped })).toEqual([])
})

describe('each finding comes alone', () => {
  test.each<[string, Partial<PeriodFacts>]>([
    ['gap_before', { previous: neighbour('2025-01-01', '2025-12-30') }],
    ['gap_after', { next: neighbour('2027-01-02', null) }],
    ['end_date_lost', { predecessor: adjusted, days: days('2026-01-01', null), next: null }],
    ['no_successor', { next: null, today: dayOf('2026-12-01') }],
    ['no_reajuste_for_a_year', { prices_since: dayOf('2025-06-14') }],
    ['table_missing', { table: { version: '2024', state: 'missing' } }],
    ['table_unpublished', { table: { version: '2024', state: 'draft' } }],
    ['table_begins_later', { late_table: { version: 'SIGTAP', first_day: dayOf('2026-03-01') } }],
    ['no_table', { table: null }],
    ['adjustments_of_other_terms', { adjustments: { ...adjustments, now: other({}) } }],
    ['zero_price_override', { zero_overrides: some(1) }],
    ['zero_price_particular', { zero_particular: some(1) }],
    ['override_equals_table', { as_table: some(1) }],
    ['cheaper_than_source', { predecessor: { ...renewed, cheaper: some(1) } }],
    ['price_fell', { predecessor: { ...adjusted, cheaper: some(1) } }],
    ['price_lost', { predecessor: { ...renewed, lost: some(1) } }],
    ['no_longer_contracted', { predecessor: { ...renewed, excluded: some(1) } }],
    ['source_changed', { predecessor: { ...renewed, changed_by: 'correction' } }],
    ['override_not_adjusted', { skipped: { ...skipped, not_adjusted: some(1) } }],
    ['override_not_carried', { skipped: { ...skipped, not_carried: some(1) } }],
  ])('%s', (code, facts) => expect(codesOf(facts)).toEqual([code]))
})

describe('the end of a period without a successor', () => {
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-31', true],
    ['2027-01-01', true],
  ])('seen on %s is told: %s', (today, told) => {
    const facts = { next: null, today: dayOf(today), prices_since: null }
    expect(codesOf(facts)).toEqual(told ? ['no_successor'] : [])
  })

  test('says how far away it is, and from which day on nothing prices', () => {
    const seen = (today: string) => findingsOf({ ...FINE, next: null, prices_since: null, today: dayOf(today) })[0]
    expect(seen('2026-12-01')?.message).toBe('The period ends on 2026-12-31, in 30 days, and no activated period comes after it.') // prettier-ignore
    expect(seen('2027-01-01')?.message).toBe('The period ended on 2026-12-31, and no activated period comes after it.')
    expect(String(seen('2027-01-01')?.from)).toBe('2027-01-01')
  })

  test('is none where there is no end, or the payer is deactivated', () => {
    expect(codesOf({ next: null, days: days('2026-01-01', null) })).toEqual([])
    const past = { next: null, today: dayOf('2026-12-31'), prices_since: null }
    expect(codesOf({ ...past, convenio_is_active: false })).toEqual([])
  })
})

describe('prices of more than a year', () => {
  test.each([
    ['2025-06-15', '2026-06-15', false],
    ['2025-06-14', '2026-06-15', true],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
  ])('since %s, seen on %s: %s', (since, today, told) => {
    expect(codesOf({ prices_since: dayOf(since), today: dayOf(today) })).toEqual(told ? ['no_reajuste_for_a_year'] : [])
  })

  test('are told only of what is in force', () => {
    expect(codesOf({ prices_since: dayOf('2020-01-01'), in_force: false })).toEqual([])
  })
})

test.each([
  ['2025-12-31', '2026-12-31'],
  [null, null],
])('an end is not lost from %s to %s', (before, end) => {
  const predecessor = { ...adjusted, days: days('2025-01-01', before) }
  expect(codesOf({ predecessor, days: days('2026-01-01', end) })).not.toContain('end_date_lost')
})

test('an end is not lost where the one before had ended already', () => {
  const predecessor: Predecessor = { ...renewed, by: 'supersession', days: null }
  expect(codesOf({ predecessor, days: days('2026-01-01', null), next: null })).toEqual([])
})

test.each([
  [null, 'warning'],
  [percentOf(8.5), 'warning'],
  [percentOf(-10), 'info'],
])('prices that fell by a reajuste of %s are told as %s', (percent, severity) => {
  const predecessor = { ...adjusted, percent, cheaper: some(1) }
  expect(findingsOf({ ...FINE, predecessor })).toMatchObject([{ code: 'price_fell', severity, period_id: 'source' }])
})

test('of what no renewal made, nothing is told that only renewals can say', () => {
  const predecessor: Predecessor = { ...adjusted, changed_by: 'correction', excluded: some(1) }
  expect(codesOf({ predecessor })).toEqual([])
})

test('no table is a warning where nothing has a price, an info where overrides price, nothing for self-pay', () => {
  const severity = (facts: Partial<PeriodFacts>) => findingsOf({ ...FINE, table: null, ...facts })[0]?.severity
  expect(severity({ override_count: 0 })).toBe('warning')
  expect(severity({ override_count: 1 })).toBe('info')
  expect(severity({ override_count: 0, payment_type: 'particular' })).toBeUndefined()
  expect(codesOf({ payment_type: 'particular', table: { version: 'x', state: 'missing' } })).toEqual(['table_missing'])
})

test.each<[string, TableTerms, boolean]>([
  ['the same terms', agreed, false],
  ['another percentage', other({}), true],
  ['another version', { ...agreed, cbhpm_table_version: '2025' }, true],
  ['a list of its own', other({ table_adjustments: [percentOf(10), percentOf(5)] }), false],
  ['a percentage of its own', other({ table_adjustments: [percentOf(9)] }), false],
  ['none any more', other({ table_adjustments: [] }), false],
])('adjustments beside %s are of other terms: %s', (_what, now, told) => {
  expect(codesOf({ adjustments: { ...adjustments, now } })).toEqual(told ? ['adjustments_of_other_terms'] : [])
})

test('what is counted is said with its count, its examples and the period before the reajuste', () => {
  const [found] = findingsOf({ ...FINE, skipped: { ...skipped, not_adjusted: some(100_000) } })
  expect(found).toEqual({
    code: 'override_not_adjusted',
    severity: 'warning',
    message: 'Overrides that the percent of 8.5 % left as they were: 100000.',
    count: 100_000,
    period_id: 'source',
    from: null,
    to: null,
    examples: some(1).examples,
  })
})

test.each([
  ['2026-03-01', '2026-12-31', '2026-02-28'],
  ['2027-02-01', '2026-12-31', '2026-12-31'],
  ['2027-02-01', null, '2027-01-31'],
])('a table that begins on %s prices no day before it of a period up to %s', (first, end, to) => {
  const late_table = { version: 'SIGTAP', first_day: dayOf(first) }
  const [found] = findingsOf({ ...FINE, days: days('2026-01-01', end), next: null, late_table }).filter(
    ({ code }) => code === 'table_begins_later',
  )
  expect([found?.from?.toString(), found?.to?.toString()]).toEqual(['2026-01-01', to])
  expect(found?.message).toContain(`"SIGTAP" has no edition before ${first}`)
})
