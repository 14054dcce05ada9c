import { scopesOfRoles, type Role } from '@vigencia/contracts/access/role.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Person } from './person.ts'

/**
 * Nobody gives what they lack. Who could invite an admin anew would else be that admin.
 * @throws Refusal `forbidden` that names what is lacking
 */
export function mayGiveRoles({ scopes, sessionId }: Principal, roles: readonly Role[]): void {
  const lacking = scopesOfRoles(roles).filter((scope) => !scopes.has(scope))
  if (lacking.length === 0) return
  const who = sessionId === undefined ? 'The key lacks' : 'Your roles lack'
  throw new Refusal('forbidden', `${who} ${lacking.join(', ')}, so this is for somebody who may do that.`)
}

/** @throws Refusal `email_taken` */
export async function mustBeFree(work: UnitOfWork, email: string, id: string | null): Promise<void> {
  const taken = await work.sql(
    'select from platform.people where tenant_id = $1 and email = $2 and is_active and id is distinct from $3',
    [work.tenant.id, email, id],
  )
  if (taken.length > 0) throw new Refusal('email_taken', 'Another active person has this e-mail address.')
}

/**
 * Who has not joined yet administers nothing. Asked under the lock of the tenant, so that two do not leave at once.
 * @throws Refusal `last_admin`
 */
export async function somebodyMustAdminister(work: UnitOfWork, person: Person): Promise<void> {
  if (!person.is_active || person.joined_at === null || !person.roles.includes('admin')) return
  const others = await work.sql(
    `select from platform.people
      where tenant_id = $1 and id <> $2 and is_active and joined_at is not null and 'admin' = any (roles) limit 1`,
    [work.tenant.id, person.id],
  )
  if (others.length === 0)
    throw new Refusal('last_admin', 'Nobody else administers: make somebody an admin first, who has joined.')
}
