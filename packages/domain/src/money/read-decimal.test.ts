import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalOf, decimalText, MOST_DECIMAL } from './decimal.ts'
import { readDecimal, type Counted } from './read-decimal.ts'

const plain = (text: string, counted: Counted = 'money') => {
  const read = readDecimal(text, counted)
  return 'value' in read ? decimalText(read.value, 4) : read.unreadable
}

describe('money is read as Brazilians and as programs write it', () => {
  test.each([
    ['0', '0'],
    ['0,00', '0'],
    ['12', '12'],
    ['1234', '1234'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['12.50', '12.5'],
    ['12,50', '12.5'],
    ['0012,50', '12.5'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234,567', '1234.567'],
    ['0.1234', '0.1234'],
    ['1,2345', '1.2345'],
    [' 12,50 ', '12.5'],
    ['\u00a012,50', '12.5'],
    ['9999999999', '9999999999'],
    ['9.999.999.999,9999', '9999999999.9999'],
    ['0000000000000000000000000000000000000000012,5', '12.5'],
  ])('%j is %s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})

describe('what could be thousands or decimals is never guessed', () => {
  test.each([
    ['1.234', '"1.234" could be 1234 or 1.234: write 1234 or 1.2340'],
    ['1,234', '"1,234" could be 1234 or 1.234: write 1234 or 1.2340'],
    ['12.345', '"12.345" could be 12345 or 12.345: write 12345 or 12.3450'],
    ['999,000', '"999,000" could be 999000 or 999.000: write 999000 or 999.0000'],
    ['012.345', '"012.345" could be 012345 or 012.345: write 012345 or 012.3450'],
  ])('%j is refused', (text, why) => {
    expect(plain(text)).toBe(why)
  })

  test.each([
    ['1.23', '1.23', 'two places'],
    ['1.2340', '1.234', 'four places'],
    ['1234.567', '1234.567', 'four digits before the point are no group of thousands'],
    ['0.234', '0.234', 'no thousands begin with zero'],
    ['0,500', '0.5', 'no thousands begin with zero'],
    ['1.234,00', '1234', 'both separators'],
  ])('%j is %s: %s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test('a quantity is not counted in thousands, so its one separator is the decimal one', () => {
    expect(plain('6.942', 'quantity')).toBe('6.942')
    expect(plain('6,942', 'quantity')).toBe('6.942')
    expect(plain('1.234,5', 'quantity')).toBe('1234.5')
  })
})

describe('what is no amount is refused with a sentence', () => {
  test.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['-12,50', 'may not be negative'],
    ['- 1', 'may not be negative'],
    ['-', '"-" is not a number such as 1234.56 or 1.234,56'],
    ['R$ 12,50', 'must be the number alone, without a sign such as R$ or %'],
    ['R$12,50', 'must be the number alone, without a sign such as R$ or %'],
    ['70 %', 'must be the number alone, without a sign such as R$ or %'],
    ['1,23456', 'has 5 decimal places, and at most 4 are kept'],
    ['1.50000', 'has 5 decimal places, and at most 4 are kept'],
    ['10000000000', 'is too large: at most 9999999999.9999'],
    ['10.000.000.000,00', 'is too large: at most 9999999999.9999'],
    ['9'.repeat(5000), 'is too large: at most 9999999999.9999'],
  ])('%j: %s', (text, why) => {
    expect(plain(text)).toBe(why)
  })

  test.each([
    '1e3',
    '+5',
    '12.',
    '.5',
    ',50',
    '1 234,56',
    '1.23,45',
    '1.2345,6',
    '12.34.56',
    '1,234.567.8',
    '1.234.56',
    '0.123.456',
  ])('%j is not a number', (text) => {
    expect(plain(text)).toBe(`"${text}" is not a number such as 1234.56 or 1.234,56`)
  })

  test.each(['abc', 'NaN', 'Infinity', '0x10', '１２', '1_000', "1'234", '1\u0000', '=1+1'])(
    '%j is not a number',
    (text) => {
      expect(plain(text)).toContain('is not a number')
    },
  )

  test('a long text is not repeated whole', () => {
    expect(plain('x'.repeat(100_000)).length).toBeLessThan(120)
  })
})

test('every amount is read back from each way to write it with two places, and with four', () => {
  const amounts = fc.bigInt({ min: 0n, max: MOST_DECIMAL })
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom(['.', ','], [',', '.']),
      fc.boolean(),
      (value, [decimal, thousands], grouped) => {
        const digits = value.toString().padStart(5, '0')
        const whole = digits.slice(0, -4)
        const groups = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands as string) : whole
        expect(readDecimal(`${groups}${decimal}${digits.slice(-4)}`, 'money')).toEqual({ value })
      },
    ),
  )
})

describe('the plain form', () => {
  test.each([
    ['17.38', 173_800n],
    ['0.04', 400n],
    ['6.942', 69_420n],
    ['9999999999.9999', MOST_DECIMAL],
    ['007', 70_000n],
  ])('%s is %s ten-thousandths', (text, value) => {
    expect(decimalOf(text)).toBe(value)
  })

  test.each(['', '-1', '1,5', '1.23456', '10000000000', '1e3', ' 1', '1.'])('%j is refused', (text) => {
    expect(() => decimalOf(text)).toThrow(RangeError)
  })

  test.each([
    [13_509_232_000n, 8, '135.09232'],
    [1n, 8, '0.00000001'],
    [0n, 8, '0'],
    [100_000_000n, 8, '1'],
    [125_000n, 4, '12.5'],
  ])('%s at %i places is written %s', (value, places, text) => {
    expect(decimalText(value, places)).toBe(text)
  })
})
