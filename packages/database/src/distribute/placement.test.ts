import { describe, expect, test } from 'vitest'
import { placeTables } from './placement.ts'
import type { TableFacts } from './table-facts.ts'

const tenants = facts('platform.tenants', { uniqueWithoutTenant: 'tenant_name_taken' })

describe('a table lies', () => {
  test.each<[string, Partial<TableFacts>, string, string]>([
    ['with its tenant', {}, 'distributed', 'each of its rows belongs to one tenant'],
    ['on the coordinator where it has no tenant', { hasTenant: false }, 'local', 'it belongs to no tenant'],
    [
      'on the coordinator where something is unique across tenants',
      { uniqueWithoutTenant: 'keys_hash' },
      'local',
      'keys_hash is unique across tenants',
    ],
  ])('%s', (_where, its, place, because) => {
    expect(placeTables([facts('plans.one', its)])).toEqual([{ table: 'plans.one', place, because }])
  })

  test('whole on every server where every tenant refers to it', () => {
    expect(places([facts('plans.one', { refersTo: ['platform.tenants'] }), tenants])).toEqual({
      'platform.tenants': 'reference',
      'plans.one': 'distributed',
    })
  })
})

test('what a foreign key joins with a table of the coordinator stays there too, from either end', () => {
  const found = places([
    facts('a.people'),
    facts('a.sessions', { refersTo: ['a.people', 'platform.tenants'], uniqueWithoutTenant: 'sessions_hash' }),
    facts('a.subjects', { refersTo: ['a.people'] }),
    facts('a.orders', { refersTo: ['platform.tenants'] }),
    tenants,
  ])
  expect(found).toEqual({
    'platform.tenants': 'reference',
    'a.people': 'local',
    'a.sessions': 'local',
    'a.subjects': 'local',
    'a.orders': 'distributed',
  })
})

test('so does what refers to a table of no tenant', () => {
  const found = placeTables([facts('a.one', { refersTo: ['a.list'] }), facts('a.list', { hasTenant: false })])
  expect(found[1]).toEqual({ table: 'a.one', place: 'local', because: 'a foreign key joins it with a.list' })
})

test('what is referred to comes first, and a circle is refused', () => {
  const row = [facts('a.c', { refersTo: ['a.b'] }), facts('a.b', { refersTo: ['a.a'] }), facts('a.a')]
  expect(placeTables(row).map(({ table }) => table)).toEqual(['a.a', 'a.b', 'a.c'])
  const circle = [facts('a.a', { refersTo: ['a.b'] }), facts('a.b', { refersTo: ['a.a'] })]
  expect(() => placeTables(circle)).toThrow('Foreign keys make a circle: a.a, a.b.')
})

function facts(table: string, its: Partial<TableFacts> = {}): TableFacts {
  return { table, hasTenant: true, uniqueWithoutTenant: null, refersTo: [], triggers: 0, deferred: [], ...its }
}

const places = (of: readonly TableFacts[]) =>
  Object.fromEntries(placeTables(of).map(({ table, place }) => [table, place]))
