import { expect, test } from 'vitest'
import { foundIn, publicationsOf, type Table } from './publications.ts'

const table = (version: string, told: Partial<Table> = {}): Table => ({
  id: version,
  version,
  name: null,
  family: null,
  valid_from: null,
  errata: 0,
  status: 'published',
  row_count: 1,
  published_at: null,
  ...told,
})

const JAN = table('S2601', { family: 'SIGTAP', valid_from: '2026-01-01' })
const FEB = table('S2602', { family: 'SIGTAP', valid_from: '2026-02-01' })

const shown = (tables: readonly Table[]) =>
  publicationsOf(tables).map(({ table: { version, errata }, until, replaced_by }) => [
    version,
    errata,
    until,
    replaced_by,
  ])

test('an edition holds until the day before the next one, and the latest without an end', () => {
  expect(shown([JAN, table('2025'), FEB])).toEqual([
    ['S2602', 0, null, null],
    ['S2601', 0, '2026-01-31', null],
    ['2025', 0, null, null],
  ])
})

test('a draft ends no edition, because it prices nothing yet', () => {
  expect(shown([JAN, { ...FEB, status: 'draft' }])[1]).toEqual(['S2601', 0, null, null])
})

test('the last published errata stands in the place of those before it, and a draft of one in that of none', () => {
  const errata = [1, 2].map((errata) => ({ ...JAN, errata }))
  expect(shown([JAN, ...errata, { ...JAN, errata: 3, status: 'draft' as const }])).toEqual([
    ['S2601', 3, null, null],
    ['S2601', 2, null, null],
    ['S2601', 1, null, 2],
    ['S2601', 0, null, 2],
  ])
})

test('a table is found by a part of its version, its name or its family, whatever the accents', () => {
  const all = publicationsOf([JAN, table('2025', { name: 'Tabela Própria' })])
  const found = (find: string) => foundIn(all, { find }).map(({ table: { version } }) => version)
  expect([found('sig'), found('propria'), found('26'), found('x')]).toEqual([['S2601'], ['2025'], ['S2601'], []])
  expect(foundIn(all, { state: 'draft' })).toEqual([])
})
