import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { canonicalJson } from '../../canonical-json.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Whether a value of the log and one of a row, as PostgreSQL writes it in JSON, are the same. */
export function sameValue(logged: unknown, stored: unknown): boolean {
  return inOneForm(logged) === inOneForm(stored)
}

/** Instants may be written in several ways, and decimals as numbers or texts. */
export function inOneForm(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string' && INSTANT.test(value)) return instantOf(value).toString()
  if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) return String(Number(value))
  return typeof value === 'string' ? value : canonicalJson(value)
}
