import type { Pool } from 'pg'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { clockGuard, measuredClock } from './clock-guard.ts'

const DAY_MS = 24 * 3600 * 1000
const START = instantOf('2026-06-15T12:00:00Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A guard over a database whose clock ticks as the monotonic one, wherever that of the process is set. */
async function guarded(aheadMs = 0) {
  const lines: { msg: string }[] = []
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const registry = new Registry()
  const began = performance.now()
  const clock = { aheadMs }
  const readClock = () => START.add({ milliseconds: Math.round(performance.now() - began) + clock.aheadMs })
  const database = { isSilent: false, aheadMs: 0, questions: 0 }
  const query = async () => {
    database.questions += 1
    if (database.isSilent) throw new Error('timeout')
    return { rows: [{ ms: START.epochMilliseconds + performance.now() - began + database.aheadMs }] }
  }
  const guard = await measuredClock(readClock, { pool: { query } as unknown as Pool, logger, registry })
  const figure = async (name: string) => (await registry.getSingleMetric(name)?.get())?.values[0]?.value
  return { guard, clock, database, lines, figure }
}

test.each([DAY_MS, -DAY_MS, 121_000, -121_000])(
  'a clock that jumps by %i ms is refused at once, and counted',
  async (by) => {
    const { guard, clock, figure } = await guarded()
    expect(guard.isRight()).toBe(true)
    clock.aheadMs += by
    expect(() => guard.mustBeRight()).toThrow('clock')
    expect(await figure('vigencia_clock_refusals_total')).toBe(1)
    expect(await figure('vigencia_clock_ahead_seconds')).toBeCloseTo(by / 1000, 0)
    guard.stop()
  },
)

test('a clock that was wrong at the start is refused, and taken again within seconds of being right', async () => {
  const { guard, clock, lines } = await guarded(DAY_MS)
  expect(guard.isRight()).toBe(false)
  clock.aheadMs = 0
  await vi.advanceTimersByTimeAsync(10_000)
  expect(guard.isRight()).toBe(true)
  expect(lines.map(({ msg }) => msg)).toEqual([
    'the clock is not that of the database: commands are refused',
    'the clock is right again',
  ])
  guard.stop()
})

test('two minutes apart are taken', async () => {
  const { guard, clock } = await guarded()
  clock.aheadMs = 119_000
  guard.mustBeRight()
  guard.stop()
})

test('a machine that slept is taken again as soon as the database has told the time', async () => {
  const { guard, clock, database } = await guarded()
  clock.aheadMs = DAY_MS
  database.aheadMs = DAY_MS // its clock went on, and the monotonic one stood still
  expect(() => guard.mustBeRight()).toThrow('clock')
  await vi.advanceTimersByTimeAsync(0)
  guard.mustBeRight()
  guard.stop()
})

test('a silent database tells nothing, and no command asks it', async () => {
  const { guard, database } = await guarded()
  const { questions } = database
  for (let i = 0; i < 100; i++) guard.mustBeRight()
  expect(database.questions).toBe(questions)
  database.isSilent = true
  await vi.advanceTimersByTimeAsync(30_000)
  expect(database.questions).toBe(questions + 3)
  guard.mustBeRight()
  guard.stop()
})

test('the clock of a test is not measured', async () => {
  const query = vi.fn<() => void>()
  const parts = { pool: { query } as unknown as Pool, logger: pino({ level: 'silent' }), registry: new Registry() }
  const guard = await clockGuard(() => systemClock().add({ hours: 24 }), parts)
  guard.mustBeRight()
  expect(query).not.toHaveBeenCalled()
})
