import { describe, expect, test } from 'vitest'
import {
  comparedNumber,
  everySpelling,
  isNoNumber,
  usualSpellings,
  wholeDocument,
  withSentNumbers,
} from './document-number.ts'

test.each([
  [1, '1234567', '1234567'],
  [1, '01234567', '1234567'],
  [1, '1.234.567', '1234567'],
  [1, ' 12 345 678 ', '12345678'],
  [1, 'M20555666', 'M20555666'],
  [1, 'm20555666', 'M20555666'],
  [1, '00', '00'],
  [5, '00123456', '00123456'],
  [5, 'ab123456', 'AB123456'],
  [null, '0123', '0123'],
] as const)('a document of type %s numbered %s is compared as %s', (type, number, compared) => {
  expect(comparedNumber(type, number)).toBe(compared)
})

test.each([
  ...['0', '000', '0.000', 'SN', 'sn', 'S.D.', 'NN', 'nd'].map((text) => [text, true] as const),
  ...['10', '01', 'SND', 'N', 'M0'].map((text) => [text, false] as const),
])('%s is no number: %s', (text, none) => {
  expect(isNoNumber(text)).toBe(none)
})

test('a number has zeros before it, to eight digits, where it is one of digits', () => {
  expect(usualSpellings('1234567')).toEqual(['1234567', '01234567'])
  expect(usualSpellings('12345')).toEqual(['12345', '012345', '0012345', '00012345'])
  expect(usualSpellings('123456789')).toEqual(['123456789'])
  expect(usualSpellings('M20555666')).toEqual(['M20555666'])
  expect(usualSpellings('00')).toEqual(['00'])
})

test('a number of an unknown type is looked for as a DNI and as what it is', () => {
  expect(everySpelling('0.123.456')).toEqual(['0.123.456', '123456', '0123456', '00123456'])
  expect(everySpelling('ab1')).toEqual(['AB1'])
})

describe('a whole document', () => {
  test('of a passport has its country, and no country is one of its own', () => {
    expect(wholeDocument(5, 221, 'ab1')).toEqual({ type: 5, country: 221, number: 'AB1' })
    expect(wholeDocument(5, null, 'ab1')).toEqual({ type: 5, country: null, number: 'AB1' })
    expect(wholeDocument(1, 200, '01')).toEqual({ type: 1, country: null, number: '1' })
  })

  test('is none without a number', () => {
    expect(wholeDocument(1, null, null)).toBeNull()
    expect(wholeDocument(9, null, 'SN')).toBeNull()
  })
})

test('DNIs are sent without dots, blanks and leading zeros; what is no DNI of digits as it came', () => {
  const sent = (tipoDocumento: unknown, numeroDocumento: unknown) =>
    withSentNumbers({ tipoDocumento, numeroDocumento, personaACargo: { tipoDocumento, numeroDocumento } })
  const same = (tipoDocumento: unknown, numeroDocumento: unknown) => ({
    tipoDocumento,
    numeroDocumento,
    personaACargo: { tipoDocumento, numeroDocumento },
  })
  expect(sent(1, '01.234.567')).toEqual(same(1, '1234567'))
  expect(sent('1', 1_234_567)).toEqual(same('1', '1234567'))
  for (const [type, number] of [
    [1, 'm20555666'],
    [1, '0.0'],
    [9, 'SN'],
    [5, '0123'],
    [null, '0123'],
    [1, null],
    [1, { a: 1 }],
  ] as const)
    expect(sent(type, number)).toEqual(same(type, number))
  expect(withSentNumbers('nothing')).toBe('nothing')
  expect(withSentNumbers({ personaACargo: 'nothing' })).toEqual({ personaACargo: 'nothing' })
})
