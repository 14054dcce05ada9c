/** The fields that an answer of the registry may hold, each of any shape. */
export interface AnswerFields {
  readonly status?: unknown
  readonly resultado?: unknown
  readonly id_caso?: unknown
  readonly description?: unknown
  readonly errors?: unknown
}

/** Faults by the registry's own keys. */
export type RegistryErrors = Readonly<Record<string, string>>

const MOST_ERRORS = 100
const LONGEST_KEY = 200
const LONGEST_TEXT = 1000

/** The object in the bytes' JSON; null when there is none. Broken UTF-8 is read as far as it goes. */
export function answerFields(bytes: Uint8Array): AnswerFields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/**
 * The faults as text, bounded, without what PostgreSQL cannot store. Empty where there are none.
 * Faults without keys, in a list or alone, are told by their place: `errors[0]`, `errors`.
 */
export function errorsOf({ errors }: AnswerFields): RegistryErrors {
  const told = faultsIn(errors)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .slice(0, MOST_ERRORS)
    .map(([key, value]): [string, string] => [keepable(key, LONGEST_KEY), keepable(textOf(value), LONGEST_TEXT)])
  return Object.fromEntries(told)
}

function faultsIn(errors: unknown): [key: string, value: unknown][] {
  if (Array.isArray(errors)) return errors.map((value, index) => [`errors[${index}]`, value])
  if (typeof errors === 'object' && errors !== null) return Object.entries(errors)
  return [['errors', errors]]
}

/** A case's number as the registry documents it: a JSON number, whole and positive. Text is none. */
export function positiveId(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

/**
 * Whether the answer says that the case is there already, and every number it gives for it.
 * A number ends a fault or the description, or stands in `id_caso`, where real clients read it.
 */
export function idsIn(fields: AnswerFields, errors: RegistryErrors): { isDuplicate: boolean; ids: Set<number> } {
  const texts = [...Object.values(errors), textOf(fields.description)]
  const isDuplicate = texts.some((text) => /ID_SNVS_EVENTO_CASO|ya existe en el sistema un caso/i.test(text))
  const named = texts.flatMap((text) =>
    [...text.matchAll(/ID_SNVS_EVENTO_CASO\s*:\s*(\d{1,16})(?!\d)/gi)].map(([, digits]) => Number(digits)),
  )
  const ids = [...named, fields.id_caso].map(positiveId).filter((id) => id !== null)
  return { isDuplicate, ids: new Set(ids) }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.map(textOf).join('; ') : JSON.stringify(value)
}

/** Without NUL and lone surrogates, which jsonb refuses. */
function keepable(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed().replaceAll('\0', '')
}
