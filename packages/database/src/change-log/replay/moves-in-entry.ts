import type { LoggedValues } from '../change.ts'
import type { Moved, Moves } from './known-rows.ts'
import type { LoggedEntry } from './told-rows.ts'

/**
 * The moves of an entry that lists `versions`, or digests them among its `rows`.
 * Entries before closed versions were digested too do not hold which these were.
 */
export function movesInEntry({ previous_values, new_values }: LoggedEntry, table: string): Moves {
  const digests = new Set(rowsOf(new_values).map((one) => one['table']))
  if (!digests.has(table)) return { opened: versionsOf(new_values), closed: versionsOf(previous_values) }
  return { opened: 'digested', closed: digests.has(`closed_${table}`) ? 'digested' : 'not provable' }
}

function versionsOf(values: LoggedValues | null): Moved {
  const versions = values?.['versions']
  return Array.isArray(versions) ? (versions as LoggedValues[]) : []
}

function rowsOf(values: LoggedValues | null): LoggedValues[] {
  const rows = values?.['rows']
  return Array.isArray(rows) ? (rows as LoggedValues[]) : []
}
