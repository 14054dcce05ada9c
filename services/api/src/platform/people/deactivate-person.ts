import type { deactivate } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { closeInvitations } from './open-invitation.ts'
import { endSessions } from './end-sessions.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findPerson } from './find-person.ts'
import { somebodyMustAdminister } from './person-rules.ts'

export const deactivatePerson: UseCase<typeof deactivate> = async (work, { person_id }) => {
  const change = await openTenant(work)
  const person = await findPerson(work, person_id)
  if (!person.is_active) return null
  await somebodyMustAdminister(work, person)
  person.is_active = false
  await work.em.flush()
  const changed_sessions = await endSessions(work, { personId: person.id })
  const changed_invitations = await closeInvitations(work, person.id)
  await change.record({
    change_type: 'deactivate',
    change_description: `Person ${person.id} deactivated`,
    affected_table: 'people',
    previous_values: { id: person.id, is_active: true },
    new_values: { id: person.id, is_active: false, changed_sessions, changed_invitations },
  })
  return null
}
