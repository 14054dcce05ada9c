import { msg } from '@lingui/core/macro'
import type { CatalogueId } from './catalogue-ids.ts'
import type { EntryField } from './entry.ts'

const NARROW = 'minmax(5rem, 8rem)'
const WIDE = 'minmax(10rem, 3fr)'
/** What stands in it is short, and its name is long. */
export const WIDE_HEADER = 'minmax(12rem, 1fr)'

export const code: EntryField = {
  name: 'code',
  label: msg`Code`,
  kind: 'text',
  isRequired: true,
  isListed: true,
  width: NARROW,
}
export const description: EntryField = {
  name: 'description',
  label: msg`Description`,
  kind: 'text',
  isListed: true,
  width: WIDE,
}
export const notes: EntryField = { name: 'notes', label: msg`Notes`, kind: 'notes' }
export const iafaCode: EntryField = {
  name: 'iafa_code',
  label: msg`IAFA code`,
  kind: 'text',
  isListed: true,
  width: NARROW,
}

/** The days of a plan or a category. */
export const windowOf = (start: Partial<EntryField>): readonly EntryField[] => [
  { name: 'validity_start', label: msg`First day`, kind: 'day', isListed: true, width: NARROW, ...start },
  { name: 'validity_end', label: msg`Last day`, kind: 'day', isNullable: true, isListed: true, width: NARROW },
]

/** A field that names an entry of another catalogue. */
export function referenceTo(to: CatalogueId, field: Omit<EntryField, 'kind' | 'to'>): EntryField {
  return { kind: 'reference', to, ...field }
}
