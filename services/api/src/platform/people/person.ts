import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Language } from '@vigencia/contracts/access/language.ts'
import type { Role } from '@vigencia/contracts/access/role.ts'
import type { Person as PersonOnTheWire } from '@vigencia/contracts/people/person.ts'
import { fingerprintOf } from '@vigencia/database/access/secret-token.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'

type Shown = Omit<z.output<typeof PersonOnTheWire>, 'invited_until'>

/** A person as they are loaded. */
export interface Person extends Shown {
  tenant_id: string
  salt: Buffer
  password: string | null
}

export const Person = entity<Person>({
  name: 'Person',
  tableName: 'platform.people',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    email: p.text(),
    salt: p.blob(),
    roles: p.array<Role>(),
    language: p.text().$type<Language>().nullable(),
    is_active: p.boolean(),
    password: p.text().nullable(),
    joined_at: p.type(InstantColumn).nullable(),
    created_at: p.type(InstantColumn),
  },
})

/** A person as the change log tells them: neither their name nor their address, but whether these are still the same. */
export function personLogged(person: Person): LoggedValues {
  const { id, roles, language, is_active, joined_at, created_at, salt, name, email, password } = person
  return {
    id,
    roles: [...roles],
    language,
    is_active,
    joined_at: joined_at?.toString() ?? null,
    created_at: created_at.toString(),
    identity: fingerprintOf(Buffer.concat([salt, Buffer.from(`${email}\n${name}`)])),
    password: password === null ? null : fingerprintOf(password),
  }
}

/** Roles as the change log's sentences name them. */
export function inWords(roles: readonly Role[]): string {
  return roles.join(', ')
}
