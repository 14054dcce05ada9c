/** Our columns by the names or numbers that a person typed for them. */
export type TypedColumns = Readonly<Record<string, string>>

/** How a file is to be read, as a person says it where the service does not find it by itself. */
export interface Reading {
  /** Empty: it is found. */
  readonly decimal: '' | ',' | '.'
  readonly ignores: boolean
  readonly columns: TypedColumns
}

export const FOUND_BY_ITSELF: Reading = { decimal: '', ignores: false, columns: {} }

/** The same as every import takes it. */
export function orderOf({ decimal, ignores, columns }: Reading) {
  const told = columnsTold(columns)
  return {
    ...(decimal !== '' && { decimal }),
    ...(ignores && { ignore_unknown: true }),
    ...(told !== null && { mapping: JSON.stringify({ columns: told }) }),
  }
}

/** Our columns by the names that were typed, or by their number from 1; null: none was typed. */
export function columnsTold(columns: TypedColumns): Record<string, string | number> | null {
  const told = Object.entries(columns).flatMap(([column, typed]) => {
    const text = typed.trim()
    return text === '' ? [] : [[column, /^\d{1,3}$/.test(text) ? Number(text) : text] as const]
  })
  return told.length === 0 ? null : Object.fromEntries(told)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Browsers on some machines know no type of a file, or another one for CSV. */
export function typeOfFile(name: string, type: string): string {
  if (name.toLowerCase().endsWith('.xlsx')) return XLSX
  return /\.(csv|txt)$/i.test(name) ? 'text/csv' : type
}

/** The file with the type that its name tells. */
export function typedFile(file: File): Blob {
  return new Blob([file], { type: typeOfFile(file.name, file.type) })
}
