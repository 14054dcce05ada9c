import type { ComboOption } from '../../../components/combo-box/combo-box.tsx'
import type { Entry, EntryField } from './entry.ts'

/** What stands in the fields of a form: texts as they are typed, days, cents, choices. */
export type Typed = Readonly<Record<string, string | number | boolean | null | ComboOption>>

export type Fault = 'missing' | 'no-number'

/** The fields of an entry as a form shows them; of a new one, empty. */
export function typedOf(fields: readonly EntryField[], entry: Entry | null, decimalMark: string): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, typedValue(field, entry, decimalMark)]))
}

function typedValue(field: EntryField, entry: Entry | null, decimalMark: string): Typed[string] {
  const value = entry?.[field.name] ?? null
  switch (field.kind) {
    case 'reference':
      return value === null || value === 0 ? null : { id: `${value as number}`, text: shownText(field, entry, value) }
    case 'percent':
    case 'decimal':
    case 'count':
      return value === null ? '' : `${value as number}`.replace('.', decimalMark)
    case 'money':
      return field.isNullable === true ? (value as number | null) : ((value as number | null) ?? 0)
    case 'truth':
      return field.isNullable === true ? (value as boolean | null) : value === true
    case 'day':
      return value as string | null
    case 'currency':
      return (value as string | null) ?? 'PEN'
    case 'text':
    case 'notes':
      return (value as string | null) ?? ''
  }
}

function shownText({ shownAs = '' }: EntryField, entry: Entry | null, id: unknown): string {
  const shown = entry?.[shownAs]
  return typeof shown === 'string' && shown !== '' ? shown : `${id as number}`
}

export interface ReadValues {
  readonly values: Readonly<Record<string, unknown>>
  readonly faults: Readonly<Record<string, Fault>>
}

/** What is sent of what was typed, and which fields cannot be. What else is wrong, the service says. */
export function valuesOf(fields: readonly EntryField[], typed: Typed): ReadValues {
  const values: Record<string, unknown> = {}
  const faults: Record<string, Fault> = {}
  for (const field of fields) {
    const value = sentValue(field, typed[field.name] ?? null)
    if (value === undefined) faults[field.name] = 'no-number'
    else if (field.isRequired === true && (value === null || value === '' || value === 0))
      faults[field.name] = 'missing'
    else values[field.name] = value
  }
  return { values, faults }
}

/** Undefined: what was typed is no number. */
function sentValue({ kind, isNullable, isRequired }: EntryField, typed: Typed[string]): unknown {
  if (kind === 'reference') {
    const none = isNullable === true || isRequired === true ? null : 0
    return typed === null || typeof typed !== 'object' ? none : Number(typed.id)
  }
  if (kind === 'percent' || kind === 'decimal' || kind === 'count') {
    const text = (typed as string).trim()
    if (text === '') return isNullable === true ? null : 0
    return /^\d{1,9}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
  }
  if (typeof typed === 'string') {
    const text = typed.trim()
    return text === '' && isNullable === true ? null : text
  }
  return typed
}
