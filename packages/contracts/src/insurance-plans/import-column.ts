/** The column of a field in a file. Amounts stand there as people write them, so not in cents. */
export function importColumn(field: string): string {
  return field.replace(/_cents$/, '')
}

/** The column that names a field's entry by its code: `guarantor_code` for `guarantor_id`. */
export function codeColumn(field: string): string {
  return field.replace(/_id$/, '_code')
}
