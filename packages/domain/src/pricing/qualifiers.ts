export const ACCOMMODATIONS = ['ward', 'apartment'] as const
export type Accommodation = (typeof ACCOMMODATIONS)[number]

/** What narrows a price or a rule, or what a question says of it. Null or left out: any, or not said. */
export interface Qualifiers {
  readonly plan_id?: string | null | undefined
  readonly accommodation?: Accommodation | null | undefined
  readonly provider_id?: string | null | undefined
  /** By the CBO, Brazil's list of occupations. */
  readonly specialty?: string | null | undefined
}

export type QualifierName = keyof Qualifiers

/** In the order that decides between as many qualifiers. */
export const QUALIFIER_NAMES = [
  'provider_id',
  'specialty',
  'plan_id',
  'accommodation',
] as const satisfies QualifierName[]

export function namesOf(of: Qualifiers): QualifierName[] {
  return QUALIFIER_NAMES.filter((name) => hasValue(of[name]))
}

export function isQualified(of: Qualifiers): boolean {
  return QUALIFIER_NAMES.some((name) => hasValue(of[name]))
}

/** Whether all qualifiers of something equal the question's. */
export function applies(of: Qualifiers, question: Qualifiers): boolean {
  return QUALIFIER_NAMES.every((name) => !hasValue(of[name]) || of[name] === question[name])
}

/** What a question would have to say, so that something applies. Null: what it says differs, so nothing would do. */
export function lackingFor(of: Qualifiers, question: Qualifiers): QualifierName[] | null {
  const lacking: QualifierName[] = []
  for (const name of namesOf(of)) {
    if (!hasValue(question[name])) lacking.push(name)
    else if (of[name] !== question[name]) return null
  }
  return lacking
}

/**
 * Of what applies, the one with most qualifiers. Of as many, the one that names the provider, else the specialty, else
 * the plan.
 */
export function bestQualified<Of extends Qualifiers>(all: readonly Of[], question: Qualifiers): Of | undefined {
  let best: Of | undefined
  for (const one of all) {
    if (applies(one, question) && (best === undefined || weightOf(one) > weightOf(best))) best = one
  }
  return best
}

/** For sorting: what decides comes last. */
export function compareQualifiers(one: Qualifiers, other: Qualifiers): number {
  return weightOf(one) - weightOf(other)
}

/** Two with equal qualifiers have equal texts. */
export function qualifierKey(of: Qualifiers): string {
  return JSON.stringify(QUALIFIER_NAMES.map((name) => of[name] ?? null))
}

/** The number of qualifiers, and then which they are, as one number. */
function weightOf(of: Qualifiers): number {
  let count = 0
  let which = 0
  for (const name of QUALIFIER_NAMES) {
    which *= 2
    if (!hasValue(of[name])) continue
    which += 1
    count += 1
  }
  return count * 2 ** QUALIFIER_NAMES.length + which
}

function hasValue(value: string | null | undefined): boolean {
  return value !== null && value !== undefined
}
