import { expect, test } from 'vitest'
import { dayNumberOf, dayNumberOfText, dayOf } from '../calendar/day.ts'
import type { KnownTable } from './editions.ts'
import { periodsByEdition, type NamedPeriod } from './periods-by-edition.ts'
import { periodOn, type PricedContract } from './priced-contract.ts'

function table(version: string, validFrom: string | null, errata = 0, family: string | null = 'SIGTAP'): KnownTable {
  return {
    tableId: errata === 0 ? version : `${version}/${errata}`,
    version,
    family: validFrom === null ? null : family,
    from: validFrom === null ? -Infinity : dayNumberOfText(validFrom),
    errata,
    edition: validFrom === null && errata === 0 ? null : { version, errata, valid_from: validFrom },
  }
}

const facts = (...sources: { version: string; withErrata?: boolean }[]): NamedPeriod => ({
  periodId: 'p',
  validity: { start: dayOf('2026-01-15'), end: dayOf('2026-12-31') },
  sources: sources.map((source) => ({ withErrata: true, percentage: null, adjustments: [], ...source })),
  copayEnabled: false,
  copayPercent: null,
  copayCap: null,
  copayCapPer: 'line',
  requiresCardNumber: false,
  requiresAuthorization: false,
  typeRules: new Map(),
})

function tablesOn(named: NamedPeriod, known: readonly KnownTable[], day: string) {
  const contract = { periods: periodsByEdition(named, known) } as unknown as PricedContract
  return periodOn(contract, dayNumberOf(dayOf(day)))?.sources.map(({ tableId }) => tableId)
}

const MONTHS = [table('202602', '2026-02-01'), table('202601', '2026-01-01'), table('202603', '2026-03-01')]

test.each([
  ['2026-01-15', '202601'],
  ['2026-01-31', '202601'],
  ['2026-02-01', '202602'],
  ['2026-02-28', '202602'],
  ['2026-03-01', '202603'],
  ['2026-12-31', '202603'],
])('a family has its latest edition on %s: %s', (day, version) => {
  expect(tablesOn(facts({ version: 'SIGTAP' }), MONTHS, day)).toEqual([version])
})

test('no day before the period and behind it is priced, and its stretches leave none out', () => {
  const periods = periodsByEdition(facts({ version: 'SIGTAP' }), MONTHS).toReversed()
  expect(periods).toHaveLength(3)
  expect([periods[0]?.from, periods.at(-1)?.until]).toEqual(['2026-01-15', '2027-01-01'].map(dayNumberOfText))
  for (const [place, { until }] of periods.slice(0, -1).entries()) expect(periods[place + 1]?.from).toBe(until)
})

test('before the first edition there is no table, and its publication changes no sentence about those days', () => {
  const named = facts({ version: 'SIGTAP' })
  const known = MONTHS.filter(({ version }) => version === '202603')
  expect(tablesOn(named, known, '2026-02-28')).toEqual([null])
  const [, early] = periodsByEdition(named, known)
  const [never] = periodsByEdition(named, [])
  expect(early?.sources[0]?.whyUnavailable).toMatch(/"SIGTAP".* has no edition that holds on that day\.$/)
  expect(never?.sources[0]?.whyUnavailable).toBe(early?.sources[0]?.whyUnavailable)
})

test('an errata stands in the place of its edition alone, and a source may stay with the first publication', () => {
  const known = [...MONTHS, table('202602', '2026-02-01', 2), table('202602', '2026-02-01', 1)]
  const named = facts({ version: 'SIGTAP' }, { version: 'SIGTAP', withErrata: false })
  expect(tablesOn(named, known, '2026-01-20')).toEqual(['202601', '202601'])
  expect(tablesOn(named, known, '2026-02-20')).toEqual(['202602/2', '202602'])
  expect(tablesOn(named, known, '2026-03-20')).toEqual(['202603', '202603'])
  const [, february] = periodsByEdition(named, known)
  expect(february?.sources.map(({ inWords }) => inWords)).toEqual([
    '"SIGTAP", edition "202602", errata 2',
    '"SIGTAP", edition "202602"',
  ])
})

test('a plain version is a family of one, on all days', () => {
  const known = [table('2024', null), table('other', null), table('2024', null, 1)]
  expect(periodsByEdition(facts({ version: '2024' }), known)).toHaveLength(1)
  expect(tablesOn(facts({ version: '2024' }), known, '2026-05-01')).toEqual(['2024/1'])
  expect(periodsByEdition(facts({ version: '2024' }), [table('2024', null)])[0]?.sources[0]).toMatchObject({
    tableId: '2024',
    edition: null,
    inWords: '"2024"',
  })
})

test('two sources change on the days of both', () => {
  const known = [...MONTHS, table('B1', '2026-02-10', 0, 'BRAS')]
  const named = facts({ version: 'SIGTAP' }, { version: 'BRAS' })
  expect(tablesOn(named, known, '2026-02-09')).toEqual(['202602', null])
  expect(tablesOn(named, known, '2026-02-10')).toEqual(['202602', 'B1'])
  expect(periodsByEdition(named, known)).toHaveLength(4)
})
