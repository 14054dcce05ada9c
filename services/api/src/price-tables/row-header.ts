import type { CsvRow } from '../csv/read-csv.ts'
import type { RowFault } from '../csv/import-report.ts'

const ALWAYS = ['procedure_code', 'procedure_name'] as const
const OUTRIGHT = ['price'] as const
const BY_PORTE = ['porte', 'porte_fraction', 'uco_quantity', 'film_m2'] as const
const KNOWN: readonly string[] = [...ALWAYS, ...OUTRIGHT, ...BY_PORTE]

/** Where each column of a file is, and how its rows say their price. */
export interface Columns {
  readonly count: number
  readonly pricedBy: 'price' | 'porte'
  at(column: string): number
}

/** The columns of a file in any order and case, or everything that is wrong with its header. */
export function readHeader({ line, values }: CsvRow): Columns | readonly RowFault[] {
  const names = values.map((value) => value.trim().toLowerCase())
  const fault = (column: string, reason: string): RowFault => ({ line, column, reason })
  const unknown = names.flatMap((name, i) => (KNOWN.includes(name) ? [] : [shown(values[i] as string, i)]))
  const twice = names.filter((name, i) => KNOWN.includes(name) && names.indexOf(name) !== i)
  const pricedBy = names.includes('price') ? 'price' : 'porte'
  const needed = [...ALWAYS, ...(pricedBy === 'price' ? OUTRIGHT : BY_PORTE)]
  const missing = needed.filter((name) => !names.includes(name))
  const mixed = pricedBy === 'price' ? BY_PORTE.filter((name) => names.includes(name)) : []
  const noPrice = missing.length > 0 && !BY_PORTE.some((name) => names.includes(name))
  const faults = [
    ...unknown.map((name) => fault(name, `is not a column of a price table: ${KNOWN.join(', ')}`)),
    ...twice.map((name) => fault(name, 'is in the header twice')),
    ...mixed.map((name) => fault(name, 'stands beside price: a file says its prices outright or by porte, not both')),
    ...missing
      .filter((name) => !(noPrice && (BY_PORTE as readonly string[]).includes(name)))
      .map((name) => fault(name, 'is missing')),
    ...(noPrice && pricedBy === 'porte'
      ? [fault('price', `is missing; in its place there may be ${BY_PORTE.join(', ')}`)]
      : []),
  ]
  if (faults.length > 0) return faults
  const places = new Map(names.map((name, i) => [name, i]))
  return { count: names.length, pricedBy, at: (column: string) => places.get(column) as number }
}

export function isColumns(read: Columns | readonly RowFault[]): read is Columns {
  return !Array.isArray(read)
}

function shown(name: string, at: number): string {
  const text = name.trim()
  return text === '' ? `column ${at + 1}` : text.length > 60 ? `${text.slice(0, 60)}…` : text
}
