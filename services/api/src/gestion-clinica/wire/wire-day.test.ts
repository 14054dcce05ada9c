import { describe, expect, test } from 'vitest'
import { readDay } from './wire-day.ts'

const NOTHING = { value: null }

describe("PE-14: .NET's own dates were refused as no days of the calendar", () => {
  test.each<[string, unknown]>([
    ['9999-12-31T23:59:59.9999999', NOTHING],
    ['9999-12-31T23:59:59.9999999-05:00', NOTHING],
    ['9999-12-31T23:59:59.9999999Z', NOTHING],
    ['9999-12-31T00:00:00', NOTHING],
    ['9999-12-31', NOTHING],
    ['9999-12-30', { value: '9999-12-30' }],
    ['0001-01-01T00:00:00', NOTHING],
    ['0001-01-01T00:00:00-05:00', NOTHING],
    // Json.NET adds the machine's offset to both without moving them
    ['/Date(253402300799999)/', NOTHING],
    ['/Date(253402300799999-0500)/', NOTHING],
    ['/Date(253402300799999+0900)/', NOTHING],
    ['/Date(-62135596800000)/', NOTHING],
    ['/Date(-62135596800000-0500)/', NOTHING],
    ['/Date(-62135596800000+0900)/', NOTHING],
    // behind the calendar of .NET
    ['/Date(253402300800000)/', { value: '+010000-01-01' }],
  ])('%s', (text, expected) => {
    expect(readDay(text)).toEqual(expected)
  })
})

describe('a day is the one that is written, whatever its time and offset', () => {
  test.each([
    ['2021-09-05', '2021-09-05'],
    ['2021-09-05T23:10:11.1234567-05:00', '2021-09-05'],
    ['2021-09-05T23:10:11Z', '2021-09-05'],
    // 23:10 in Lima, when it is the sixth in UTC
    ['/Date(1630901411123-0500)/', '2021-09-05'],
    ['/Date(1630901411123)/', '2021-09-06'],
    ['/Date(1630818000000-0500)/', '2021-09-05'],
    // before 1970
    ['/Date(-1-0500)/', '1969-12-31'],
    ['/Date(0-0500)/', '1969-12-31'],
    ['/Date(18000000-05:00)/', '1970-01-01'],
  ])('%s', (text, day) => {
    expect(readDay(text)).toEqual({ value: day })
  })

  test.each(['Date(0)', '/Date()/', '/Date(1.5)/', '/Date(0-05)/', '31/12/2026', 'mañana', {}, 20210905])(
    '%j is no day',
    (text) => {
      expect(readDay(text)).toEqual({ fault: 'debe ser una fecha AAAA-MM-DD' })
    },
  )
})
