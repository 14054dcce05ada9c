import { Temporal } from 'temporal-polyfill'
import type { CellKind } from '../rows/file-row.ts'
import type { NumberFormat } from './number-formats.ts'
import { unescaped } from './shared-strings.ts'
import { damaged } from './zip-parts.ts'

/** A cell as the XML of its sheet has it. */
export interface WrittenCell {
  /** The attribute `t`, which tells how the value is written. Without it the value is a number. */
  readonly type: string
  readonly style: number
  readonly isFormula: boolean
  readonly value: string
}

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: { at(number: number): string | undefined }
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

export type CellRead = { readonly text: string; readonly kind: CellKind } | { readonly unreadable: string }

const EMPTY: CellRead = { text: '', kind: 'text' }
const UNREADY = 'is a formula without its value: open the file in a spreadsheet program, save it, and send it again'

/**
 * The value of a cell as text, in the form in which a CSV file would have it.
 * @throws UnreadableFile where the file contradicts itself
 */
export function cellRead(cell: WrittenCell, context: CellContext): CellRead {
  const { type, value, isFormula } = cell
  switch (type) {
    case 's': {
      const text = value === '' ? undefined : context.sharedStrings.at(Number(value))
      if (text === undefined) throw damaged(new Error(`a cell names the text "${value}", which is none`))
      return { text, kind: 'text' }
    }
    case 'str':
    case 'inlineStr':
      return { text: unescaped(value), kind: 'text' }
    case 'b':
      return { unreadable: `is a truth value (${value === '1' ? 'TRUE' : 'FALSE'}), and no text or number` }
    case 'e':
      return { unreadable: `holds the error ${value.slice(0, 20)}` }
    case 'd':
      return isoDay(value)
    case 'n':
      if (value === '') return isFormula ? { unreadable: UNREADY } : EMPTY
      return numberRead(value, context.formats[cell.style] ?? { as: 'number' }, context.from1904)
    default:
      throw damaged(new Error(`a cell is of the type "${type}", which is none`))
  }
}

function numberRead(written: string, format: NumberFormat, from1904: boolean): CellRead {
  const value = written.trim() === '' ? Number.NaN : Number(written)
  if (!Number.isFinite(value))
    throw damaged(new Error(`a cell holds the number "${written.slice(0, 20)}", which is none`))
  if (format.as === 'day') return dayRead(value, from1904)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { unreadable: 'is a number of more digits than a spreadsheet keeps exactly: write it as text' }
  const text = plain(value)
  const isCode = format.as === 'code' && /^\d+$/.test(text)
  return { text: isCode ? text.padStart(format.digits, '0') : text, kind: 'number' }
}

/** As many digits as spreadsheet programs show. What is reckoned in them differs from what is meant behind these. */
const DIGITS = 15

/**
 * A number as a person sees it in its cell, without an exponent: 11.129999999999999 is 11.13. Whole numbers are exact, because
 * they may be codes.
 */
export function plain(value: number): string {
  const seen = Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))
  const [mantissa = '', exponent] = String(seen === 0 ? 0 : seen).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace('-', '').replace('.', '')
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`
}

const WITH_TIME = 'is a date with a time of day, or a time'

function dayRead(serial: number, from1904: boolean): CellRead {
  if (!Number.isInteger(serial)) return { unreadable: WITH_TIME }
  // Excel counts 1900 as a leap year, so day 60 is a 29 February that never was.
  const day0 = from1904 ? '1904-01-01' : serial > 60 ? '1899-12-30' : '1899-12-31'
  if (serial < (from1904 ? 0 : 1) || (!from1904 && serial === 60) || serial > 120_000)
    return { unreadable: 'is a date that no calendar has, or far from today' }
  return { text: Temporal.PlainDate.from(day0).add({ days: serial }).toString(), kind: 'day' }
}

function isoDay(written: string): CellRead {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?)?Z?$/.exec(written) ?? []
  return day === undefined ? { unreadable: WITH_TIME } : { text: day, kind: 'day' }
}
