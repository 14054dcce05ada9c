import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requestObserver } from '../request/observer.ts'
import { eventLoopWatchdog } from './event-loop-watchdog.ts'
import { serviceMetrics } from './service-metrics.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

function watched() {
  const lines: { msg: string; operations?: string[]; stalled_ms?: number }[] = []
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const registry = new Registry()
  const watchdog = eventLoopWatchdog({ logger, registry })
  const observer = requestObserver(logger, serviceMetrics('test'), watchdog)
  const stalls = async () =>
    (await registry.getSingleMetric('vigencia_event_loop_stalls_total')?.get())?.values[0]?.value
  return { lines, observer, watchdog, stalls }
}

const REQUEST = { requestId: 'r', via: 'rest' } as const

test('a stall above a second is counted and logged, with the operations that were under way or ended in it', async () => {
  const { lines, observer, watchdog, stalls } = watched()
  const before = observer.begin('convenios.list', REQUEST)
  before(200, null)
  const late = observer.begin('priceTables.importRows', REQUEST)
  observer.begin('pricing.quote', REQUEST)
  await vi.advanceTimersByTimeAsync(500)
  expect(lines).toEqual([])
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_000)
  late(200, null)
  await vi.advanceTimersByTimeAsync(250)
  clock.mockRestore()
  expect(lines).toMatchObject([
    { msg: 'the event loop stalled', operations: ['priceTables.importRows', 'pricing.quote'] },
  ])
  expect(await stalls()).toBe(1)
  watchdog.stop()
})

test('a pause below a second is none', async () => {
  const { lines, watchdog, stalls } = watched()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_200)
  await vi.advanceTimersByTimeAsync(250)
  clock.mockRestore()
  expect([lines, await stalls()]).toEqual([[], 0])
  watchdog.stop()
})
