import type { FileRows, FileValue } from '../rows/file-value.ts'
import { withMark } from './formula-mark.ts'

/** Excel knows by it that a file is UTF-8. */
const BOM = '\uFEFF'

/**
 * Rows as a CSV file (RFC 4180): UTF-8 with a byte order mark, separated by commas, lines ended by CR LF.
 * A text that a spreadsheet would calculate gets an apostrophe before it, so that it stays a text. Imports take it off.
 */
export function csvFile(rows: FileRows): string {
  return BOM + csvLines(rows)
}

/** More lines of such a file. */
export function csvLines(rows: FileRows): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

/** Codes, days, ids and most names: nothing in them is a formula or needs quotes, and most values are such. */
const PLAIN = /^[\dA-Za-z][\w .:/-]*$/

function written(value: FileValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return value.day
  if (PLAIN.test(value)) return value
  const safe = withMark(value)
  // Values with a semicolon are quoted too: a program that takes it for the separator must not find a formula behind
  // it.
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
