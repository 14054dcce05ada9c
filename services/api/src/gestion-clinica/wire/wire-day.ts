import type { Read } from './read.ts'

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * The calendar day as it is written: alone, with a time, or with fraction and offset.
 * It is never shifted. Late in Lima's evening it is the next day in UTC, and the clerk meant the day that they picked.
 */
export function readDay(value: unknown): Read {
  if (value === null || value === undefined || value === '') return { value: null }
  const day = typeof value === 'string' ? WRITTEN.exec(value.trim())?.[1] : undefined
  if (day === undefined) return { fault: 'debe ser una fecha AAAA-MM-DD' }
  return { value: day === '0001-01-01' ? null : day }
}

export function shownDay(day: unknown): string | null {
  return typeof day === 'string' ? `${day}T00:00:00` : null
}
