/** The column of a field in a file: amounts stand there as people write them, so not in cents. */
export function importColumn(field: string): string {
  return field.replace(/_cents$/, '')
}

/** The column that names what a field refers to by its code: `guarantor_code` in the place of `guarantor_id`. */
export function codeColumn(field: string): string {
  return field.replace(/_id$/, '_code')
}
