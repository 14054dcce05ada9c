import { QUALIFIER_NAMES } from '@vigencia/domain/pricing/qualifiers.ts'

/** Whom an override is for, as one text, which a full join takes where it takes no comparison with null. */
export const QUALIFIERS_KEY = `(${QUALIFIER_NAMES.join(', ')})::text`

/** For the condition of a join: two overrides are for the same people. */
export function sameQualifiers(one: string, other: string): string {
  return QUALIFIER_NAMES.map((name) => `${one}.${name} is not distinct from ${other}.${name}`).join(' and ')
}

export const UNQUALIFIED = QUALIFIER_NAMES.map((name) => `${name} is null`).join(' and ')
