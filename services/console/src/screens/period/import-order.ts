/** The columns that an import of own prices takes. */
export const OUR_COLUMNS = [
  'procedure_code',
  'procedure_name',
  'price',
  'notes',
  'is_covered',
  'plan_code',
  'accommodation',
  'provider_registry',
  'specialty',
  'fixed',
] as const
export type OurColumn = (typeof OUR_COLUMNS)[number]

/** Our columns by the names that were typed, or by their number from 1; null: none was typed. */
export function columnsTold(columns: Partial<Record<OurColumn, string>>): Record<string, string | number> | null {
  const told = OUR_COLUMNS.flatMap((column) => {
    const text = (columns[column] ?? '').trim()
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
