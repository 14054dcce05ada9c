import { z } from 'zod'
import { codeColumn, importColumn } from '@vigencia/contracts/insurance-plans/import-column.ts'
import type { Catalogue, Reference } from '../entries/catalogue.ts'

/** The form of a field's values in a file. */
export type Written = 'text' | 'number' | 'amount' | 'day' | 'truth'

/** A field of a catalogue in a file. */
export interface FileField {
  readonly field: string
  readonly column: string
  readonly written: Written
  readonly isRequired: boolean
  /** The catalogue it refers to, and the column that names an entry by its code. */
  readonly reference: (Reference & { readonly codeColumn: string }) | null
}

/** The fields that an entry of a catalogue is created with, by the card of its creation. */
export function fileFields({ cards, references }: Catalogue): FileField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(cards.create.input, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([field, schema]) => {
    const reference = references.find((one) => one.field === field)
    return {
      field,
      column: importColumn(field),
      written: writtenAs(schema as Schema, importColumn(field) !== field),
      isRequired: required.includes(field),
      reference: reference === undefined ? null : { ...reference, codeColumn: codeColumn(field) },
    }
  })
}

interface Schema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly anyOf?: readonly Schema[]
}

function writtenAs(schema: Schema, isAmount: boolean): Written {
  const { type: types = [], format } = schema.anyOf?.find((one) => one.type !== 'null') ?? schema
  // a plain type that may be null is written as both
  const [type] = [types].flat().filter((one) => one !== 'null')
  if (isAmount) return 'amount'
  if (type === 'boolean') return 'truth'
  if (type === 'integer' || type === 'number') return 'number'
  return format === 'date' ? 'day' : 'text'
}
