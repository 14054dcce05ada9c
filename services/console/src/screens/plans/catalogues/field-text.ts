import type { Formats } from '../../../formats/formats.ts'
import type { Entry, EntryField } from './entry.ts'

export interface TruthWords {
  readonly yes: string
  readonly no: string
}

/** A field of an entry as a list shows it. */
export function fieldText(field: EntryField, entry: Entry, formats: Formats, words: TruthWords): string {
  const value = entry[field.name] ?? null
  if (field.kind === 'reference') {
    const shown = entry[field.shownAs ?? ''] ?? null
    return typeof shown === 'string' ? shown : value === null || value === 0 ? '' : `${value as number}`
  }
  if (value === null) return ''
  if (field.kind === 'day') return formats.day(value as string)
  if (field.kind === 'money') return formats.amount(value as number)
  if (field.kind === 'percent') return formats.percent(value as number)
  if (field.kind === 'decimal' || field.kind === 'count') return formats.percent(value as number).replace('%', '')
  if (field.kind === 'truth') return value === true ? words.yes : words.no
  return value as string
}
