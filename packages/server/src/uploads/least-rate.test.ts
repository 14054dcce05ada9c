import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LEAST_RATE, watchRate } from './least-rate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The second in which a file is found too slow of which so many bytes come each second; null: in ten minutes never. */
async function secondOfRefusal(bytesInSecond: (second: number) => number): Promise<number | null> {
  let bytes = 0
  let refused = false
  const watch = watchRate(LEAST_RATE, () => bytes)
  watch.tooSlow.catch(() => (refused = true))
  for (let second = 1; second <= 600; second += 1) {
    bytes += bytesInSecond(second)
    await vi.advanceTimersByTimeAsync(1000)
    if (refused) return second
  }
  watch.stop()
  return null
}

/** A file that comes at the least rate for a minute, and then at once what may seem enough for long. */
function burst(second: number): number {
  if (second === 60) return 100 * 1024
  return second < 60 ? 1024 : 0
}

test.each([
  ['1 KiB a second', () => 1024, null],
  ['a byte less', () => 1023, 40],
  ['two bytes a second', () => 2, 40],
  ['nothing in its first ten seconds, and then enough', (second: number) => (second <= 10 ? 0 : 1024), null],
  ['nothing for 29 seconds, again and again', (second: number) => (second % 30 === 0 ? 30 * 1024 : 0), null],
  ['100 KiB in a second, and then nothing', (second: number) => burst(second), 90],
])('a file of %s', async (_how, bytesInSecond, second) => {
  expect(await secondOfRefusal(bytesInSecond)).toBe(second)
})
