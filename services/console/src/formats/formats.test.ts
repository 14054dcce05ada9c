import { expect, test } from 'vitest'
import { formatsOf } from './formats.ts'
import { readDay } from './read-day.ts'
import { readDecimal } from './read-decimal.ts'
import { readHour } from './read-hour.ts'
import { readMoney } from './read-money.ts'
import { endOfDay } from './zoned-day.ts'

test.each([
  ['1/7/26', '2026-07-01'],
  ['01/07/2026', '2026-07-01'],
  ['010726', '2026-07-01'],
  ['1-7-2026', '2026-07-01'],
  ['2026-07-01', '2026-07-01'],
  ['29/2/24', '2024-02-29'],
  ['1/1/99', '1999-01-01'],
])('%s is the day %s', (typed, day) => expect(readDay(typed)).toBe(day))

test.each(['', '31/4/26', '29/2/25', '0/1/26', '1/13/26', '32/1/26', 'tomorrow', '1/7', '2026-02-30'])(
  '"%s" is no day',
  (typed) => expect(readDay(typed)).toBeNull(),
)

test.each([
  ['1.234,56', 123456],
  ['1234.56', 123456],
  ['1,234.56', 123456],
  ['R$ 1.234', 123400],
  ['12,5', 1250],
  ['0,07', 7],
  ['-3', -300],
  ['1.000.000,00', 100000000],
])('%s is %d cents', (typed, cents) => expect(readMoney(typed)).toBe(cents))

test.each(['', 'x', '1,2345', '12.34.5', '1.234.56', '1,23,4', '0.005', '--1'])('"%s" is no amount', (typed) =>
  expect(readMoney(typed)).toBeNull(),
)

test.each([
  ['19:30', '19:30'],
  ['19h30', '19:30'],
  ['1930', '19:30'],
  ['7', '07:00'],
  ['19h', '19:00'],
])('%s is the hour %s', (typed, hour) => expect(readHour(typed)).toBe(hour))

test.each(['', '24:00', '19:60', '7:3', 'x'])('"%s" is no hour', (typed) => expect(readHour(typed)).toBeNull())

test.each([
  ['1,5', 1.5],
  ['0.0001', 0.0001],
  ['12', 12],
  ['1,23456', null],
  ['x', null],
])('"%s" as a quantity is %s', (typed, quantity) => expect(readDecimal(typed)).toBe(quantity))

test('an exact amount keeps each of its places, and the mark of those that are cut', () => {
  const { exact } = formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' })
  expect(exact('1250.005')).toBe('1.250,005')
  expect(exact('1000')).toBe('1.000,00')
  expect(exact('0.333333333333…')).toBe('0,333333333333…')
})

test('a tenant reads numbers as its country writes them', () => {
  const brazil = formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' })
  expect(brazil.money(123456).replaceAll('\u00a0', ' ')).toBe('R$ 1.234,56')
  expect(brazil.amount(-7)).toBe('-0,07')
  expect(brazil.percent(12.5)).toBe('12,5%')
  const peru = formatsOf({ country: 'PE', currency: 'PEN', time_zone: 'America/Lima' })
  expect(peru.money(123456).replaceAll('\u00a0', ' ')).toBe('S/ 1,234.56')
  expect(peru.instant('2026-01-01T03:30:00Z')).toBe('31/12/2025 22:30')
})

test('cents beyond what a float holds are written whole', () => {
  const { amount } = formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' })
  expect(amount(9007199254740991)).toBe('90.071.992.547.409,91')
})

test("the end of a day is that of the tenant's zone", () => {
  expect(endOfDay('2025-12-31', 'America/Sao_Paulo')).toBe('2026-01-01T02:59:59.999Z')
  expect(endOfDay('2025-12-31', 'America/Lima')).toBe('2026-01-01T04:59:59.999Z')
})
