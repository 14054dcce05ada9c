import { expect, test } from 'vitest'
import { porteAsWritten } from './porte-as-written.ts'

const KNOWN = ['1A', '2C', '3B', '3b+', 'AN 1', '1 de 2']

test.each<[string, string | null, bigint | null]>([
  ['', null, null],
  ['-', null, null],
  ['\u2013', null, null],
  ['3B', '3B', null],
  ['3b', '3B', null],
  ['3 B', '3B', null],
  ['an1', 'AN 1', null],
  ['9Z', '9Z', null],
  ['0,01 de 1A', '1A', 100n],
  ['0.01 de 1a', '1A', 100n],
  ['0,5  de  3B', '3B', 5000n],
  ['0,5x3B', '3B', 5000n],
  ['1/4 de 2C', '2C', 2500n],
  ['1/8 DE 9Z', '9Z', 1250n],
  ['2 de 1A', '1A', 20_000n],
  ['1 de 2', '1 de 2', null],
])('the porte %j is %s, of which %s', (text, porte, fraction) => {
  expect(porteAsWritten(text, KNOWN)).toEqual({ porte, fraction })
})

test('a porte that two known ones could be in another case stays as it is written', () => {
  expect(porteAsWritten('an', ['An', 'aN'])).toEqual({ porte: 'an', fraction: null })
})

test.each(['1/3 de 2C', '1/0 de 2C', '0,00001 de 1A', '1,2,3 de 1A'])(
  '%s is no fraction that is kept exactly',
  (text) => {
    expect(porteAsWritten(text, KNOWN)).toEqual({ unreadable: expect.stringContaining('no fraction of a porte') })
  },
)
