export type Json = Record<string, unknown>

/** One difference between two OpenAPI documents, as a caller meets it. */
export interface Change {
  /** Somebody who called by the document as it was may fail now. */
  readonly isBreaking: boolean
  /** `POST /v1/scheduling/convenios body.name`. */
  readonly where: string
  readonly what: string
}

/** What callers send, or what they are answered: the same change of a schema breaks the one and not the other. */
export type Direction = 'input' | 'output'

export const breaking = (where: string, what: string): Change => ({ isBreaking: true, where, what })
export const compatible = (where: string, what: string): Change => ({ isBreaking: false, where, what })

/** A member that is an object; an empty one where there is none. */
export function objectAt(value: Json, name: string): Json {
  return (value[name] as Json | undefined) ?? {}
}

export const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)
