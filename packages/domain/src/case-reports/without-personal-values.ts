import type { RegistryErrors } from './read-registry-answer.ts'

/** Shorter values, such as a sex or a type, identify nobody, and they occur in the registry's own sentences. */
const SHORTEST = 3

/**
 * The registry's faults without the values that they repeat of the person.
 * Each text of `ciudadano`, and each of its numbers of three digits or more, becomes `…`. It must stand as a word, in
 * any case.
 */
export function withoutPersonalValues(errors: RegistryErrors, report: unknown): RegistryErrors {
  const values = valuesIn((report as { ciudadano?: unknown } | null)?.ciudadano).toSorted((a, b) => b.length - a.length)
  if (values.length === 0) return errors
  const any = values.map((value) => value.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'giu')
  return Object.fromEntries(
    Object.entries(errors).map(([key, text]) => [key.replaceAll(pattern, '…'), text.replaceAll(pattern, '…')]),
  )
}

function valuesIn(value: unknown): string[] {
  if (typeof value === 'number') return valuesIn(String(value))
  if (typeof value === 'string') return value.trim().length >= SHORTEST ? [value.trim()] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : []
}
