import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { evictionWatch } from './eviction-watch.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('a minute in which most books that were loaded were dropped again is told in the log, and no other', async () => {
  let figures = { books: 1, bytes: 7, loads: 1_000, evictions: 1_000 }
  const lines: object[] = []
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const watch = evictionWatch({ figures: () => figures }, logger)
  await watch.start()
  const minute = (loads: number, evictions: number) => {
    figures = { ...figures, loads: figures.loads + loads, evictions: figures.evictions + evictions }
    vi.advanceTimersByTime(60_000)
  }
  minute(0, 0)
  minute(49, 49)
  minute(100, 50)
  expect(lines).toEqual([])
  minute(100, 51)
  expect(lines).toMatchObject([{ level: 40, loads: 100, evictions: 51, bytes: 7 }])
  minute(10, 10)
  await watch.stop(0)
  minute(100, 100)
  expect(lines).toHaveLength(1)
})
