import { randomBytes } from 'node:crypto'
import type { invite } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openInvitation } from './open-invitation.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { inWords, Person, personLogged } from './person.ts'
import { mayGiveRoles, mustBeFree } from './person-rules.ts'

const SALT_BYTES = 32

export const invitePerson: UseCase<typeof invite> = async (work, { name, email, roles }) => {
  mayGiveRoles(work.principal, roles)
  const change = await openTenant(work)
  await mustBeFree(work, email, null)
  const person = work.em.create(Person, {
    tenant_id: work.tenant.id,
    id: work.newId(),
    name,
    email,
    roles: [...roles],
    salt: randomBytes(SALT_BYTES),
    language: null,
    is_active: true,
    password: null,
    joined_at: null,
    created_at: work.now,
  })
  await work.em.flush()
  const { path, invited_until, logged } = await openInvitation(work, person.id)
  await change.record({
    change_type: 'invite',
    change_description: `Person ${person.id} invited as ${inWords(roles)}`,
    affected_table: 'people',
    new_values: { ...personLogged(person), ...logged },
  })
  return { ...person, invited_until, invitation: path }
}
