/** One fault of a report: the registry's key of the field, and the registry's text. */
export interface ReportFault {
  readonly key: string
  readonly text: string
}

/**
 * The registry's one-line summary of all faults: each text with a comma behind it, capitals in small letters.
 * @source SNVS WS400: "el departamento no corresponde a la provincia, la localidad no corresponde al departamento,"
 */
export function descriptionOf(faults: readonly ReportFault[]): string {
  return faults.map(({ text }) => `${text === text.toUpperCase() ? text.toLowerCase() : text},`).join(' ')
}

/** The faults as the registry lists them: text by key. */
export function errorsOf(faults: readonly ReportFault[]): Record<string, string> {
  return Object.fromEntries(faults.map(({ key, text }) => [key, text]))
}
