import { readDay } from '../../formats/read-day.ts'
import { readHour } from '../../formats/read-hour.ts'
import { readPercent } from '../../formats/read-percent.ts'
import type { FieldKind } from './rule-fields.ts'

/** How a tenant writes a decimal. */
export type DecimalMark = ',' | '.'

/** How a kind of field is read, where null is what it cannot be, and written. */
interface FieldText {
  readonly read: (text: string) => unknown
  readonly write: (value: never, mark: DecimalMark) => string
}

const PERCENTS = { least: 0, most: 1_000 }

const decimal = (value: number, mark: DecimalMark) => String(value).replace('.', mark)
const percent = (text: string) => readPercent(text, PERCENTS)
const factor = (text: string) => (/^\d{1,2}(?:[.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : null)
const whole = (text: string) => (/^[-+]?\d{1,6}$/.test(text) ? Number(text) : null)
const chapter = (text: string) => (/^\d{1,2}$/.test(text) ? text : null)
const monthDay = (text: string) =>
  /^\d{1,2}\/\d{1,2}$/.test(text) ? (readDay(`${text}/2024`)?.slice('2024-'.length) ?? null) : null

/** `25/12` of `12-25`, and `25/12/2026` of `2026-12-25`. */
export const dayFirst = (day: string) => day.split('-').toReversed().join('/')

const listOf = <Value>(read: (text: string) => Value | null, write: (value: Value, mark: DecimalMark) => string) => ({
  read: (text: string) => {
    const values = text
      .split(/[;\s]|,\s/)
      .filter((part) => part !== '')
      .map(read)
    return values.includes(null) ? null : values
  },
  write: (values: readonly Value[], mark: DecimalMark) => values.map((value) => write(value, mark)).join('; '),
})

export const FIELD_TEXTS: Readonly<Record<FieldKind, FieldText>> = {
  choice: { read: (text) => text, write: String },
  text: { read: (text) => text, write: String },
  check: { read: (text) => text === 'yes', write: (value: boolean) => (value ? 'yes' : '') },
  percent: { read: percent, write: decimal },
  percents: listOf(percent, decimal),
  factor: { read: factor, write: decimal },
  whole: { read: whole, write: String },
  hour: { read: readHour, write: String },
  chapters: listOf(chapter, String),
  offsets: listOf(whole, String),
  month_days: listOf(monthDay, dayFirst),
  days: listOf(readDay, dayFirst),
}
