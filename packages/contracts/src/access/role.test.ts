import { expect, test } from 'vitest'
import { ROLES, scopesOfRoles } from './role.ts'
import { SCOPES } from './scope.ts'

test('no role acts as another user, and an admin may do all else', () => {
  expect(scopesOfRoles(ROLES)).not.toContain('act-as')
  expect(scopesOfRoles(['admin'])).toEqual(SCOPES.filter((scope) => scope !== 'act-as'))
})

test('an auditor changes nothing and reads nothing personal', () => {
  const scopes = scopesOfRoles(['auditor'])
  expect(scopes.filter((scope) => !scope.endsWith(':read'))).toEqual([])
  expect(SCOPES.filter((scope) => scope.endsWith(':read') && !scopes.includes(scope))).toEqual([])
})

test('who has two roles may do what either allows, each scope once', () => {
  expect(scopesOfRoles(['clerk', 'nurse'])).toEqual([
    'contracts:read',
    'prices:read',
    'plans:read',
    'cases:write',
    'cases:read',
    'cases:read-personal',
    'billing:read',
    'billing:write',
  ])
  expect(scopesOfRoles([])).toEqual([])
})
