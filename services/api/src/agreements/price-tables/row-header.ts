import { headerColumns, type Columns as PlacedColumns } from '../../imports/header-columns.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { RowFault } from '../../imports/import-report.ts'

const ALWAYS = ['procedure_code', 'procedure_name'] as const
const OUTRIGHT = ['price'] as const
const BY_PORTE = ['porte', 'porte_fraction', 'uco_quantity', 'film_m2'] as const
const KNOWN: readonly string[] = [...ALWAYS, ...OUTRIGHT, ...BY_PORTE]

/** The place of each column of a file, and how its rows give their price. */
export interface Columns extends PlacedColumns {
  readonly pricedBy: 'price' | 'porte'
}

/** The columns of a file in any order and case, or all faults of its header. */
export function readHeader(header: FileRow): Columns | readonly RowFault[] {
  const { columns, faults } = headerColumns(header, { of: 'a price table', known: KNOWN, required: ALWAYS })
  const fault = (column: string, reason: string): RowFault => ({ line: header.line, column, reason })
  const pricedBy = columns.has('price') ? 'price' : 'porte'
  const parts = BY_PORTE.filter((name) => columns.has(name))
  const all = [
    ...faults,
    ...(pricedBy === 'porte' ? partFaults(parts, fault) : []),
    ...(pricedBy === 'price' ? parts : []).map((name) =>
      fault(name, 'stands beside price: a file says its prices outright or by porte, not both'),
    ),
  ]
  return all.length > 0 ? all : { ...columns, pricedBy }
}

function partFaults(parts: readonly string[], fault: (column: string, reason: string) => RowFault): RowFault[] {
  if (parts.length === 0) return [fault('price', `is missing; in its place there may be ${BY_PORTE.join(', ')}`)]
  return BY_PORTE.filter((name) => !parts.includes(name)).map((name) => fault(name, 'is missing'))
}

export function isColumns(read: Columns | readonly RowFault[]): read is Columns {
  return !Array.isArray(read)
}
