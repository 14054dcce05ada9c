import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { nextTry, retryAfter, SEND_BACK_OFF } from './back-off.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const waits = (tries: number, chance: number, input: Temporal.Instant | null = null) =>
  now.until(nextTry(SEND_BACK_OFF, tries, chance, now, input)).total('seconds')

describe('what did not arrive is tried again', () => {
  test.each([
    ['after the first try', 1, 2.5, 5],
    ['after the second', 2, 5, 10],
    ['after the eighth', 8, 320, 640],
    ['after the ninth', 9, 450, 900],
    ['after the thousandth', 1000, 450, 900],
  ])('%s', (_, tries, earliest, latest) => {
    expect([waits(tries, 0), waits(tries, 1)]).toEqual([earliest, latest])
  })

  test('not before the instant that was asked for, and not all at that instant', () => {
    expect(waits(1, 0, now.add({ seconds: 120 }))).toBe(120)
    expect(waits(1, 0.5, now.add({ seconds: 120 }))).toBe(120.5)
    expect(waits(1, 0, now.add({ seconds: 1 }))).toBe(2.5)
    expect(waits(1, 0, now.add({ hours: 99 }))).toBe(3600)
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', '2026-11-22T12:02:00Z'],
    ['0', '2026-11-22T12:00:00Z'],
    ['Sun, 22 Nov 2026 13:00:00 GMT', '2026-11-22T13:00:00Z'],
  ])('%s', (header, expected) => {
    expect(retryAfter(header, now)?.toString()).toBe(expected)
  })

  test.each([null, '', 'soon', '-5', '1e9', 'Sun, 99 Nov 2026 13:00:00 GMT', 'Sun, 22 Foo 2026 13:00:00 GMT'])(
    '%s names no instant',
    (header) => expect(retryAfter(header, now)).toBeNull(),
  )
})
