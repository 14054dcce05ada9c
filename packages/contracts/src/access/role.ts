import { SCOPES, type Scope } from './scope.ts'

/** The roles of people. */
export const ROLES = ['manager', 'clerk', 'nurse', 'auditor', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** A role is a named set of scopes. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  manager: [
    'contracts:read',
    'contracts:write',
    'prices:read',
    'plans:read',
    'plans:write',
    'billing:read',
    'billing:write',
    'lifecycle',
  ],
  clerk: ['contracts:read', 'prices:read', 'plans:read', 'billing:read', 'billing:write'],
  nurse: ['cases:read', 'cases:write', 'cases:read-personal'],
  auditor: ['contracts:read', 'prices:read', 'plans:read', 'cases:read', 'billing:read', 'settings:read'],
  admin: SCOPES.filter((scope) => scope !== 'act-as'),
}

/** What a person with these roles may do, in the order of all scopes. */
export function scopesOfRoles(roles: readonly Role[]): Scope[] {
  return SCOPES.filter((scope) => roles.some((role) => SCOPES_OF_ROLE[role].includes(scope)))
}
