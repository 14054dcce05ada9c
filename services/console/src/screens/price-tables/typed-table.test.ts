import { expect, test } from 'vitest'
import { NO_TABLE, readPortes, tableFrom } from './typed-table.ts'

const typed = { ...NO_TABLE, version: ' 2027 ' }

test('portes are read a line each, as a spreadsheet or a person writes them', () => {
  expect(readPortes('1A\t17,38\n1B; 34.76\n\n 2C  1,5 ')).toEqual({
    portes: { '1A': 17.38, '1B': 34.76, '2C': 1.5 },
    fault: null,
  })
})

test.each(['1A', '1A um', '1A 1,38\n1A 2', '1A 17 38'])('a line that says no value of a porte is named: %s', (text) => {
  expect(readPortes(text).fault).toBe(text.split('\n').at(-1))
})

test('what is left empty is none, and a value that cannot be read lets nothing be sent', () => {
  const empty = { family: null, valid_from: null, name: null, uco_value: null, film_value: null, portes: {} }
  expect(tableFrom(typed)).toEqual({ ...empty, version: '2027' })
  expect(tableFrom({ ...typed, uco: '17,64', film: '28.5' })).toMatchObject({ uco_value: 17.64, film_value: 28.5 })
  expect(tableFrom({ ...typed, uco: 'muito' })).toBeNull()
  expect(tableFrom({ ...typed, version: ' ' })).toBeNull()
})

test('an edition needs its first day', () => {
  expect(tableFrom({ ...typed, family: 'SIGTAP' })).toBeNull()
  expect(tableFrom({ ...typed, family: 'SIGTAP', valid_from: '2026-01-01' })).toMatchObject({ family: 'SIGTAP' })
})
