import type { reinvite } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openInvitation } from './open-invitation.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findPerson } from './find-person.ts'
import { mayGiveRoles, mustBeFree } from './person-rules.ts'

export const reinvitePerson: UseCase<typeof reinvite> = async (work, { person_id }) => {
  const change = await openTenant(work)
  const person = await findPerson(work, person_id)
  mayGiveRoles(work.principal, person.roles)
  await mustBeFree(work, person.email, person.id)
  const previous_values = { id: person.id, is_active: person.is_active }
  person.is_active = true
  await work.em.flush()
  const { path, invited_until, logged } = await openInvitation(work, person.id)
  await change.record({
    change_type: 'reinvite',
    change_description: `Person ${person.id} invited again`,
    affected_table: 'people',
    previous_values,
    new_values: { id: person.id, is_active: true, ...logged },
  })
  return { ...person, invited_until, invitation: path }
}
