import { Temporal } from 'temporal-polyfill'
import { FIRST_DAY, isBefore, LAST_DAY, type Day } from '../calendar/day.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The fields of a JSON object; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** A text of at least and at most so many characters. A number is read by its digits, and `''` is a text of none. */
export function textOf(least: number, most: number): (value: unknown) => string | null {
  return (value) => {
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string') return null
    const { length } = Array.from(text)
    // most databases take neither half a character nor the zero byte as text
    return length < least || length > most || !text.isWellFormed() || text.includes('\0') ? null : text
  }
}

/** A whole number between two, both included, also where it is sent as text. `''` is none. */
export function numberOf(least: number, most: number): (value: unknown) => number | null {
  return (value) => {
    const number = typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= least && number <= most
      ? number
      : null
  }
}

/** Any code of the registry's tables, within a database's integer. */
export const codeOf = numberOf(0, 2_147_483_647)

/** `dd-MM-yyyy` or `yyyy-MM-dd`, a day of the calendar. Slashes, and days or months of one digit, are neither. */
export function reportedDay(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const [, dd, MM, yyyy] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value) ?? []
  const text = yyyy === undefined ? value : `${yyyy}-${MM}-${dd}`
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return null
  try {
    const found = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return isBefore(found, FIRST_DAY) || isBefore(LAST_DAY, found) ? null : found
  } catch {
    return null
  }
}

/** Letters and digits, 1 to 15. */
export function documentNumber(value: unknown): string | null {
  const text = textOf(1, 15)(value)
  return text !== null && /^[\p{L}\p{N}]+$/u.test(text) ? text : null
}

/** `mail_ejemplo@dominio.com`, 5 to 100 characters. */
export function mailAddress(value: unknown): string | null {
  const text = textOf(5, 100)(value)
  return text !== null && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? text : null
}

/** `No`, `Si` or `Sí`, in capitals or not, as the registry writes them. */
export function noOrYes(value: unknown): 'No' | 'Sí' | null {
  if (typeof value !== 'string') return null
  const word = value.normalize('NFC').toLowerCase()
  return word === 'no' ? 'No' : word === 'si' || word === 'sí' ? 'Sí' : null
}

/** The fourteen digits of a REFES code, as text, because leading zeros are part of it. */
export function refesCode(value: unknown): string | null {
  const text = textOf(14, 14)(value)
  return text !== null && /^\d{14}$/.test(text) ? text : null
}
