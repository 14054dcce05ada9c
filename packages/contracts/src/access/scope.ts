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
  'admin',
  'act-as',
] as const

export type Scope = (typeof SCOPES)[number]
