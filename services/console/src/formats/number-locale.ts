/** How numbers are written is a matter of the tenant's country, whatever language its people read. */
const LOCALES: Readonly<Record<string, string>> = { BR: 'pt-BR', PE: 'es-PE', AR: 'es-AR', CO: 'es-CO', CL: 'es-CL' }

export function numberLocale(country: string): string {
  return LOCALES[country] ?? 'es-419'
}
