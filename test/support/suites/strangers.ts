import { randomUUID } from 'node:crypto'
import { ROLES, SCOPES_OF_ROLE, type Role } from '@vigencia/contracts/access/role.ts'
import { SCOPES, withIncluded, type Scope } from '@vigencia/contracts/access/scope.ts'
import { makeApiKey } from '@vigencia/database/access/api-key.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { fromOurPage, type PersonOrder } from '@vigencia/testing/postgres/make-test-person.ts'
import type { NamedOperation } from '../operations.ts'
import { NOW, type World } from '../world.ts'

export type Headers = Record<string, string>

const FOREIGN = 'https://evil.example'

export interface Stranger {
  readonly who: string
  readonly status: 401 | 403
  /** What they send: the world is that of the tenant they would like to ask. */
  headers(world: World, operation: NamedOperation): Promise<Headers> | Headers
}

const withKey = (key: string): Headers => ({ 'x-api-key': key })

/** Everybody who may not, whatever the operation. */
const STRANGERS: readonly Stranger[] = [
  { who: 'nobody', status: 401, headers: () => ({}) },
  { who: 'an empty key', status: 401, headers: () => withKey('') },
  {
    who: 'a malformed key',
    status: 401,
    headers: ({ tenant }) => withKey(`${tenant.key.slice(0, -1)}${tenant.key.endsWith('0') ? '1' : '0'}`),
  },
  {
    who: 'a key in the wrong scheme',
    status: 401,
    headers: ({ tenant }) => ({ authorization: `Basic ${tenant.key}` }),
  },
  { who: 'an unknown key', status: 401, headers: () => withKey(makeApiKey()) },
  {
    who: 'a revoked key',
    status: 401,
    async headers(world) {
      const { id, key } = await world.do('keys.create', { name: 'lost', scopes: SCOPES })
      await world.do('keys.revoke', { key_id: id })
      return withKey(key)
    },
  },
  {
    who: 'a key that expires at this moment',
    status: 401,
    headers: async ({ tenant }) => withKey(await tenant.newKey(SCOPES, instantOf(NOW))),
  },
  {
    who: 'a key with every scope but the needed one',
    status: 403,
    headers: async ({ tenant }, { card }) => withKey(await tenant.newKey(scopesWithout(card.scope as Scope))),
  },
  {
    who: 'a key that may not act for another user, and does',
    status: 403,
    headers: async ({ tenant }, { card }) => ({
      ...withKey(await tenant.newKey(card.scope === 'signed_in' ? ['admin'] : [card.scope as Scope])),
      'x-acting-user': '0190a000-0000-7000-8000-00000000000a',
    }),
  },
]

/** Whose session opens nothing here. */
const SIGNED_IN: readonly Stranger[] = [
  {
    who: 'an ended session',
    status: 401,
    headers: ({ tenant }) => signedIn(tenant, { isEnded: true }),
  },
  {
    who: 'the session of somebody who was deactivated',
    status: 401,
    headers: ({ tenant }) => signedIn(tenant, { isInactive: true }),
  },
  {
    who: 'an unknown session',
    status: 401,
    headers: () => fromOurPage(`vigencia_session=${'A'.repeat(43)}`),
  },
  {
    who: 'a session from the page of somebody else',
    status: 403,
    headers: async ({ tenant }) => ({ ...(await signedIn(tenant)), origin: FOREIGN }),
  },
  {
    who: 'a session that acts for another user',
    status: 403,
    headers: async ({ tenant }) => ({
      ...(await signedIn(tenant)),
      'x-acting-user': '0190a000-0000-7000-8000-00000000000a',
    }),
  },
]

const WITHOUT_ROLE: Stranger = {
  who: 'a session whose roles lack the scope',
  status: 403,
  headers: ({ tenant }, { card }) => signedIn(tenant, { roles: rolesWithout(card.scope as Scope) }),
}

const WITHOUT_ORIGIN: Stranger = {
  who: 'a session that says not from where it changes something',
  status: 403,
  async headers({ tenant }) {
    const { origin: _, ...headers } = await signedIn(tenant)
    return headers
  },
}

const KEY_OF_NOBODY: Stranger = {
  who: 'a key with every scope, where only people may',
  status: 403,
  headers: async ({ tenant }) => withKey(await tenant.newKey(SCOPES)),
}

const FOREIGN_PAGE: Stranger = {
  who: 'the page of somebody else',
  status: 403,
  headers: () => ({ ...fromOurPage(''), origin: FOREIGN }),
}

async function signedIn(tenant: World['tenant'], order: Partial<PersonOrder> = {}): Promise<Headers> {
  const email = `${randomUUID()}@clinic.example`
  return { ...(await tenant.newPerson({ roles: ROLES, email, ...order })).headers }
}

/** Every scope that does not open it. */
function scopesWithout(wanted: Scope): Scope[] {
  return SCOPES.filter((scope) => !withIncluded([scope]).has(wanted))
}

/** A role that does not allow it. Nobody is without a role, and an admin may do nearly everything. */
function rolesWithout(scope: Scope): Role[] {
  const [role] = ROLES.filter((one) => !SCOPES_OF_ROLE[one].includes(scope))
  if (role === undefined) throw new Error(`every role allows ${scope}`)
  return [role]
}

/** Everybody who may not call an operation of this kind. */
export function strangersTo({ scope, kind }: NamedOperation['card']): readonly Stranger[] {
  const isCommand = kind === 'command'
  if (scope === 'public') return isCommand ? [FOREIGN_PAGE] : []
  const bySession = [...SIGNED_IN, ...(isCommand ? [WITHOUT_ORIGIN] : [])]
  const isLacking = ({ who }: Stranger) => !who.startsWith('a key with every scope but')
  return scope === 'signed_in'
    ? [...STRANGERS.filter(isLacking), KEY_OF_NOBODY, ...bySession]
    : [...STRANGERS, ...bySession, WITHOUT_ROLE]
}

/** Who gives roles holds what they allow. */
export const GIVES: Readonly<Record<string, readonly Scope[]>> = {
  'people.invite': SCOPES_OF_ROLE.clerk,
  'people.update': SCOPES_OF_ROLE.clerk,
  'people.reinvite': SCOPES_OF_ROLE.clerk,
}
