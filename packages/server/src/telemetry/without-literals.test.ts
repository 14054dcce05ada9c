import pg from 'pg'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutLiterals } from './without-literals.ts'

test.each([
  [
    'select id from contracts.convenios where tenant_id = $1 limit 20',
    'select id from contracts.convenios where tenant_id = $1 limit ?',
  ],
  [
    `insert into "t2" ("name", "n") values ('O''Higgins; 3', 12.50, null)`,
    `insert into "t2" ("name", "n") values (?, ?, null)`,
  ],
  [String.raw`select E'a\\b''c', d1`, 'select ?, d1'],
  ['select $word$Souza$word$', 'select '],
  [`select 'never ends`, 'select '],
])('%s is shown as %s', (statement, shown) => {
  expect(withoutLiterals(statement)).toBe(shown)
})

test('a text that the driver has written into a statement is never shown, wherever the statement is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('x', "'", '\\', '$', '"', ' ', '\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.nat(5_000), (value, before) => {
      const statement = `select ${'a'.repeat(before)}, ${pg.escapeLiteral(`SOUZA${value}SOUZA`)}, ${pg.escapeLiteral('SOUZA')}`
      expect(withoutLiterals(statement)).not.toContain('SOUZA')
    }),
  )
})
