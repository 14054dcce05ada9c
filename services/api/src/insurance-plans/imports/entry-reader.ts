import type { z } from 'zod'
import { decimalText, DECIMAL_PLACES } from '@vigencia/domain/money/decimal.ts'
import type { RowCells } from '../../imports/row-cells.ts'
import type { Catalogue, Values } from '../entries/catalogue.ts'
import { valuesOf } from '../entries/create-entry.ts'
import type { FileField } from './file-fields.ts'

/** One row of a file as the fields of an entry. */
export interface FileEntry {
  readonly line: number
  readonly keys: Values
  readonly values: Values
  readonly is_active: boolean
  readonly valid_from: string | null
  /** Codes of what some fields refer to. These fields have no id yet. */
  readonly codes: Readonly<Record<string, string>>
}

/** Reads rows as the creation of an entry reads its body. A value that does not fit is a fault of its column. */
export function entryReader(catalogue: Catalogue, fields: readonly FileField[]): (cells: RowCells) => FileEntry | null {
  const { form, create } = catalogue.cards
  const Input = create.input as unknown as z.ZodType<Record<string, unknown>>
  const keysOf = valuesOf(form.keys)
  const valuesIn = valuesOf(form.fields)
  return (cells) => {
    const codes: Record<string, string> = {}
    const values: Record<string, unknown> = {}
    for (const [place, field] of fields.entries()) {
      const value = field.reference === null ? valueOf(cells, field) : referenceOf(cells, field, codes, place)
      if (value !== undefined) values[field.field] = value
    }
    const read = Input.safeParse(values)
    if (!read.success) {
      for (const issue of read.error.issues) tell(cells, fields, issue)
      return null
    }
    const { is_active, valid_from } = read.data as { is_active: boolean; valid_from: { toString(): string } | null }
    const from = valid_from?.toString() ?? null
    return {
      line: cells.line,
      keys: keysOf(read.data),
      values: valuesIn(read.data),
      is_active,
      valid_from: from,
      codes,
    }
  }
}

/** The value as on the wire. Undefined where it is empty, so that it becomes the default, or where it does not fit. */
function valueOf(cells: RowCells, { column, written, isRequired }: FileField): unknown {
  if (cells.isEmpty(column)) {
    if (isRequired) cells.fault(column, 'is empty')
    return undefined
  }
  switch (written) {
    case 'text':
      return cells.text(column)
    case 'day':
      return cells.day(column)?.toString()
    case 'amount':
      return cells.cents(column) ?? undefined
    case 'truth':
      return cells.truth(column) ?? undefined
    case 'number': {
      const exact = cells.decimal(column, 'quantity')
      return exact === null ? undefined : Number(decimalText(exact, DECIMAL_PLACES))
    }
  }
}

/** A field with a code has its place as a placeholder until the id is found: another one for each, as ids may have to differ. */
function referenceOf(cells: RowCells, field: FileField, codes: Record<string, string>, place: number): unknown {
  const { codeColumn = '' } = field.reference ?? {}
  if (cells.isEmpty(codeColumn)) return valueOf(cells, field)
  if (!cells.isEmpty(field.column)) cells.fault(codeColumn, `stands beside ${field.column}: give one of the two`)
  codes[field.field] = cells.text(codeColumn)
  return 1 + place
}

function tell(cells: RowCells, fields: readonly FileField[], { code, path, message }: z.core.$ZodIssue): void {
  const field = fields.find((one) => one.field === path[0])
  // rules over several fields name the others; only the first fault of a column counts
  const reason =
    code === 'custom' ? fields.reduce((text, one) => text.replaceAll(one.field, one.column), message) : message
  cells.fault(field?.column ?? null, reason)
}
