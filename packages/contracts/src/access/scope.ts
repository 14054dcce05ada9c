/** The scopes of keys. Each operation names the one it needs. */
export const SCOPES = [
  'contracts:read',
  'contracts:write',
  'prices:read',
  'plans:read',
  'plans:write',
  'cases:write',
  'cases:read',
  'cases:read-personal',
  'billing:read',
  'billing:write',
  'lifecycle',
  'settings:read',
  'admin',
  'act-as',
] as const

export type Scope = (typeof SCOPES)[number]

/** What a scope opens beside itself. A key that was made before a scope was taken out of it loses nothing. */
export const INCLUDED_SCOPES: Readonly<Partial<Record<Scope, readonly Scope[]>>> = { admin: ['settings:read'] }

/** All that a key with these scopes may do. */
export function withIncluded(scopes: readonly Scope[]): ReadonlySet<Scope> {
  return new Set(scopes.flatMap((scope) => [scope, ...(INCLUDED_SCOPES[scope] ?? [])]))
}
