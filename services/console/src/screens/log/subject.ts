import type { Formats } from '../../formats/formats.ts'
import type { LogEntry } from '../../api/change-logs.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * What names the thing that was changed: its code, its days, its percentage, and how many there were.
 * @param spans the days of contract periods by their ids, for entries that name nothing else
 */
export function subjectOf(
  { previous_values, new_values, affected_record_count, period_id }: LogEntry,
  formats: Formats,
  spans: ReadonlyMap<string, string> = new Map(),
): string[] {
  const places: readonly unknown[] = [new_values, new_values?.['new_period'], previous_values]
  const values = places.filter(isValues)
  const told = (field: string) => values.map((one) => one[field]).find((value) => value !== undefined && value !== null)
  const named = told('procedure_code') ?? told('name') ?? told('version') ?? told('code')
  const start = told('validity_start')
  const end = told('validity_end')
  const percent = told('reajuste_percent')
  const ofPeriod = period_id === null ? undefined : spans.get(period_id)
  return [
    ...(typeof named === 'string' ? [named] : []),
    ...(typeof start === 'string' ? [spanText(start, end, formats)] : ofPeriod === undefined ? [] : [`(${ofPeriod})`]),
    ...(typeof percent === 'number' ? [formats.percent(percent)] : []),
    ...(affected_record_count > 1 ? [`× ${formats.count(affected_record_count)}`] : []),
  ]
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `01/01/2026 – 31/12/2026`, or `01/01/2026 – …` where it has no end. */
export function spanText(start: string, end: unknown, formats: Formats): string {
  return `${formats.day(start)} – ${typeof end === 'string' ? formats.day(end) : '…'}`
}
