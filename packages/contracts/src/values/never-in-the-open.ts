/**
 * Marks of what never stands on a command line, in an address or in a shell's history. They are said in `.meta(…)`, so
 * the OpenAPI document has them as well.
 */
export type Sensitivity = 'personal' | 'secret'

/** It tells something of a person: who it is, or what was found. */
export const PERSONAL = { 'x-sensitive': 'personal' } as const satisfies Record<string, Sensitivity>

/** Whoever knows it may do what its owner may. */
export const SECRET = { 'x-sensitive': 'secret' } as const satisfies Record<string, Sensitivity>
