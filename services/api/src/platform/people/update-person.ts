import type { update } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findPerson } from './find-person.ts'
import { inWords, personLogged } from './person.ts'
import { mayGiveRoles, mustBeFree, somebodyMustAdminister } from './person-rules.ts'
import { renewSessions } from './renew-sessions.ts'
import { shownPerson } from './shown-people.ts'

export const updatePerson: UseCase<typeof update> = async (work, { person_id, name, email, roles }) => {
  mayGiveRoles(work.principal, roles)
  const change = await openTenant(work)
  const person = await findPerson(work, person_id)
  mayGiveRoles(work.principal, person.roles)
  if (person.is_active) await mustBeFree(work, email, person.id)
  if (!roles.includes('admin')) await somebodyMustAdminister(work, person)
  const previous_values = personLogged(person)
  const hasOtherRoles = new Set(roles).symmetricDifference(new Set(person.roles)).size > 0
  Object.assign(person, { name, email, roles: [...roles] })
  await work.em.flush()
  const changed_sessions = hasOtherRoles ? await renewSessions(work, person.id) : []
  await change.record({
    change_type: 'update',
    change_description: hasOtherRoles
      ? `Person ${person.id} is from now on ${inWords(roles)}`
      : `What person ${person.id} is called, or their address, was changed`,
    affected_table: 'people',
    previous_values,
    new_values: { ...personLogged(person), changed_sessions },
  })
  return shownPerson(work, person)
}
