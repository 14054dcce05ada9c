import { randomUUID, randomUUIDv7 } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import { insertKey } from '@vigencia/database/access/insert-key.ts'
import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { makeTestPerson, type MadePerson, type PersonOrder } from './make-test-person.ts'

/** A tenant of a test's own, and its keys. */
export interface MadeTenant {
  readonly id: string
  /** A key with every scope. */
  readonly key: string
  /** Another key of this tenant, with these scopes alone. */
  newKey(scopes: readonly Scope[], expiresAt?: Instant): Promise<string>
  /** Somebody of this tenant who is signed in. */
  newPerson(order: PersonOrder): Promise<MadePerson>
}

/** Makes a tenant as the owner does. */
export async function makeTestTenant(
  owner: EntityManager,
  readClock: () => Instant,
  timeZone: string,
): Promise<MadeTenant> {
  const tenant = { id: randomUUIDv7(), name: `Clinic ${randomUUID()}`, timeZone, currency: 'BRL' }
  const principal = { tenant, keyId: null, scopes: new Set<Scope>(), userId: null }
  const order = () => ({ principal, requestId: randomUUID(), via: 'cli' as const, now: readClock(), readClock })
  await changeIn(owner, order(), (work) => createTenant(work, { country: 'BR', encryptionKeyId: 'test' }))
  const newKey = (scopes: readonly Scope[], expiresAt: Instant | null = null) =>
    changeIn(owner, order(), async (work) => {
      const change = await work.change('tenant', tenant.id)
      const made = await insertKey(work, { name: 'test', scopes, user_id: null, expires_at: expiresAt })
      const facts = { change_type: 'create', change_description: 'Key created', affected_table: 'api_keys' }
      await change?.record({ ...facts, new_values: made.logged })
      return made.key
    })
  const newPerson = (wanted: PersonOrder) => changeIn(owner, order(), (work) => makeTestPerson(work, wanted))
  return { id: tenant.id, key: await newKey(SCOPES), newKey, newPerson }
}
