import type { z } from 'zod'
import type { RowFault as RowFaultOnTheWire } from '@vigencia/contracts/values/import-report.ts'
import { dayOf, FIRST_DAY, isBefore, LAST_DAY, type Day } from '@vigencia/domain/calendar/day.ts'
import { SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import type { LabMapRow } from '@vigencia/domain/lab-reports/lab-map.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { textFault } from '@vigencia/domain/text/text-rule.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'

export type RowFault = z.output<typeof RowFaultOnTheWire>

/** The columns of a lab map's file, in the order in which it is written. */
export const LAB_MAP_COLUMNS = [
  'item',
  'event_id',
  'group_id',
  'classification_id',
  'sample_id',
  'sample_type_id',
  'test_type_id',
  'test_id',
  'valid_from',
  'valid_to',
  'age_from_days',
  'age_to_days',
  'sex',
  'pregnant',
] as const
type Column = (typeof LAB_MAP_COLUMNS)[number]

const REQUIRED: readonly Column[] = ['item', 'event_id']
const MOST_CODE = 2_147_483_647
const MOST_AGE = 100_000
const YES_OR_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  si: true,
  sí: true,
  true: true,
  no: false,
  false: false,
}

/** Reads rows under a header. What does not fit is added to `faults`, and the row is null. */
export function rowReader(header: FileRow, faults: RowFault[]): (row: FileRow) => LabMapRow | null {
  const names = header.values.map((name) => name.trim().toLowerCase())
  const known: readonly string[] = LAB_MAP_COLUMNS
  const fault = (column: string, reason: string) => faults.push({ line: header.line, column, reason })
  for (const [place, name] of names.entries()) {
    if (name !== '' && !known.includes(name)) fault(name.slice(0, 60), `is none of ${known.join(', ')}`)
    if (name !== '' && names.indexOf(name) !== place) fault(name.slice(0, 60), 'is there twice')
  }
  for (const name of REQUIRED) if (!names.includes(name)) fault(name, 'is missing')
  return faults.length > 0 ? () => null : (row) => readRow(new Cells(names, row, faults))
}

function readRow(cells: Cells): LabMapRow | null {
  const row = {
    item: cells.item(),
    event_id: cells.whole('event_id', MOST_CODE) ?? cells.missing('event_id'),
    group_id: cells.whole('group_id', MOST_CODE),
    classification_id: cells.whole('classification_id', MOST_CODE),
    sample_id: cells.whole('sample_id', MOST_CODE),
    sample_type_id: cells.whole('sample_type_id', MOST_CODE),
    test_type_id: cells.whole('test_type_id', MOST_CODE),
    test_id: cells.whole('test_id', MOST_CODE),
    valid: { start: cells.day('valid_from'), end: cells.day('valid_to') },
    age_from_days: cells.whole('age_from_days', MOST_AGE),
    age_to_days: cells.whole('age_to_days', MOST_AGE),
    sex: cells.oneOf('sex', SEXES),
    pregnant: cells.yesOrNo('pregnant'),
  }
  const { valid, age_from_days: youngest, age_to_days: oldest } = row
  if (valid.start !== null && valid.end !== null && isBefore(valid.end, valid.start))
    cells.fault('valid_to', 'is before valid_from')
  if (youngest !== null && oldest !== null && oldest < youngest) cells.fault('age_to_days', 'is below age_from_days')
  return cells.fits ? row : null
}

/** The values of one row under their columns. */
class Cells {
  fits = true
  readonly #names: readonly string[]
  readonly #row: FileRow
  readonly #faults: RowFault[]

  constructor(names: readonly string[], row: FileRow, faults: RowFault[]) {
    this.#names = names
    this.#row = row
    this.#faults = faults
    for (const { column, reason } of row.unreadable ?? []) this.fault(names[column] ?? null, reason)
    if (row.values.slice(names.length).some((value) => value.trim() !== ''))
      this.fault(null, 'has more values than the header')
  }

  fault(column: string | null, reason: string): void {
    this.fits = false
    this.#faults.push({ line: this.#row.line, column, reason })
  }

  missing(column: Column): number {
    this.fault(column, 'is missing')
    return 0
  }

  item(): string {
    const text = nfc(this.#text('item'))
    const found = textFault(text, { most: 100, isRequired: true, mayHaveLines: false, mayHaveInvisible: false })
    if (found !== null) this.fault('item', found.reason)
    return text
  }

  whole(column: Column, most: number): number | null {
    const text = this.#text(column)
    if (text === '') return null
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
    if (number <= most) return number
    this.fault(column, `must be a whole number up to ${most}`)
    return null
  }

  day(column: Column): Day | null {
    const text = this.#text(column)
    if (text === '') return null
    try {
      const day = dayOf(text)
      if (!isBefore(day, FIRST_DAY) && !isBefore(LAST_DAY, day)) return day
    } catch {
      // falls to the one message below
    }
    this.fault(column, 'must be a day written YYYY-MM-DD')
    return null
  }

  oneOf<const Word extends string>(column: Column, words: readonly Word[]): Word | null {
    const text = this.#text(column).toUpperCase()
    const word = words.find((one) => one === text)
    if (text !== '' && word === undefined) this.fault(column, `must be one of ${words.join(', ')}, or empty`)
    return word ?? null
  }

  yesOrNo(column: Column): boolean | null {
    const text = this.#text(column).toLowerCase()
    if (text === '') return null
    const value = Object.hasOwn(YES_OR_NO, text) ? YES_OR_NO[text] : undefined
    if (value === undefined) this.fault(column, 'must be yes or no, or empty')
    return value ?? null
  }

  #text(column: Column): string {
    const place = this.#names.indexOf(column)
    return place === -1 ? '' : (this.#row.values[place] ?? '').trim()
  }
}
