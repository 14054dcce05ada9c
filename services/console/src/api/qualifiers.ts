/** What a price, a rule or a table may be narrowed to. Null or left out: it is for any. */
export interface Qualifiers {
  readonly plan_id?: string | null | undefined
  readonly accommodation?: 'ward' | 'apartment' | null | undefined
  readonly provider_id?: string | null | undefined
  /** By its CBO code. */
  readonly specialty?: string | null | undefined
}

/** The same where nothing is null, as changes of an act have it. */
export type HeldQualifiers = { readonly [Name in keyof Qualifiers]?: Exclude<Qualifiers[Name], null> }

const NAMES = ['plan_id', 'accommodation', 'provider_id', 'specialty'] as const

/** Whether two are for the same: a code has one price for each. */
export function isForTheSame(one: Qualifiers, other: Qualifiers): boolean {
  return NAMES.every((name) => (one[name] ?? null) === (other[name] ?? null))
}

export function isForSome(of: Qualifiers): boolean {
  return NAMES.some((name) => Boolean(of[name]))
}

/** Those that are said, without any other field of the same thing. */
export function qualifiersOf(of: Qualifiers): HeldQualifiers {
  return Object.fromEntries(NAMES.flatMap((name) => (of[name] ? [[name, of[name]]] : [])))
}
