import { Temporal } from 'temporal-polyfill'
import type { Read } from './read.ts'

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** How Microsoft's older serializers write a time: milliseconds of UTC, and behind them the offset of the machine. */
const MILLISECONDS = /^\/Date\((-?\d{1,15})(?:([+-])(\d{2}):?(\d{2}))?\)\/$/

/** `DateTime.MinValue`, which every DTO has where nothing was picked, and `DateTime.MaxValue`, which stands for no end. */
const NO_DAYS = new Set(['0001-01-01', '9999-12-31'])

const A_DAY = 86_400_000
const YEAR_1 = -62_135_596_800_000
const YEAR_10000 = 253_402_300_800_000

/**
 * The calendar day as it is written: alone, with a time, or with fraction and offset.
 * It is never shifted. Late in Lima's evening it is the next day in UTC, and the clerk meant the day that they picked.
 */
export function readDay(value: unknown): Read {
  if (value === null || value === undefined || value === '') return { value: null }
  const day = typeof value === 'string' ? writtenDay(value.trim()) : undefined
  if (day === undefined) return { fault: 'debe ser una fecha AAAA-MM-DD' }
  return { value: NO_DAYS.has(day) ? null : day }
}

function writtenDay(text: string): string | undefined {
  const [, milliseconds, sign, hours, minutes] = MILLISECONDS.exec(text) ?? []
  if (milliseconds === undefined) return WRITTEN.exec(text)?.[1]
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1)
  return dayOfMilliseconds(Number(milliseconds), offset)
}

/** The two that stand for nothing are not moved by the offset: it would lead out of the calendar. */
function dayOfMilliseconds(utc: number, offset: number): string {
  if (utc >= YEAR_1 && utc + offset < YEAR_1 + A_DAY) return '0001-01-01'
  if (utc < YEAR_10000 && utc + offset >= YEAR_10000 - A_DAY) return '9999-12-31'
  return Temporal.Instant.fromEpochMilliseconds(utc + offset)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString()
}

export function shownDay(day: unknown): string | null {
  return typeof day === 'string' ? `${day}T00:00:00` : null
}
