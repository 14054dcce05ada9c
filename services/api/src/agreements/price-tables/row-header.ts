import type { Columns, KnownColumns } from '../../imports/columns.ts'
import type { RowFault } from '../../imports/import-report.ts'

const ALWAYS = ['procedure_code', 'procedure_name'] as const
/** What a fee list says of a procedure beside its price and its parts. In the order of an export. */
export const FURTHER_COLUMNS = ['auxiliaries', 'anaesthesia_porte', 'film_incidences', 'chapter', 'units'] as const
export type FurtherColumn = (typeof FURTHER_COLUMNS)[number]

const BY_PORTE = ['porte', 'porte_fraction', 'uco_quantity', 'film_m2'] as const

/** The columns of a file of table rows. */
export const TABLE_COLUMNS: KnownColumns = {
  of: 'a price table',
  known: [...ALWAYS, 'price', ...BY_PORTE, ...FURTHER_COLUMNS],
  required: ALWAYS,
}

/** Those of a file. */
export function furtherColumns(columns: Columns): readonly FurtherColumn[] {
  return FURTHER_COLUMNS.filter((name) => columns.has(name))
}

/** How the rows of a file give their price. */
export type PricedBy = 'price' | 'porte'

/** Where both are there, as in an export, the parts price and the price is compared. */
export function pricedBy(columns: Columns): PricedBy {
  return BY_PORTE.some((name) => columns.has(name)) ? 'porte' : 'price'
}

/** The faults of a header that has all of its columns, and gives its prices in no way or in part. */
export function priceFaults(line: number, columns: Columns): readonly RowFault[] {
  const fault = (column: string, reason: string): RowFault => ({ line, column, reason })
  const parts = BY_PORTE.filter((name) => columns.has(name))
  if (parts.length === 0)
    return columns.has('price') ? [] : [fault('price', `is missing; in its place there may be ${BY_PORTE.join(', ')}`)]
  return BY_PORTE.filter((name) => !parts.includes(name) && !MAY_BE_MISSING.has(name)).map((name) =>
    fault(name, 'is missing'),
  )
}

/** Portes are written with their fraction too, and a list without films has no column for them. */
const MAY_BE_MISSING = new Set<string>(['porte_fraction', 'film_m2'])

/** What a file by porte leaves out, in a sentence. */
export function missingParts(columns: Columns): string | null {
  return pricedBy(columns) === 'price' || columns.has('film_m2')
    ? null
    : 'The file has no column film_m2, so no price counts any film.'
}
