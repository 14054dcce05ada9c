import type { look } from '@vigencia/contracts/invitations'
import type { PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findPerson } from '../people/find-person.ts'
import { findInvitation, type FoundInvitation } from './find-invitation.ts'

export const lookAtInvitation: PublicUseCase<typeof look, FoundInvitation> = {
  find: (call, { token }) => findInvitation(call, token),
  async use(work, _input, { personId, expires_at }) {
    const { name, email } = await findPerson(work, personId)
    return { tenant_id: work.tenant.id, tenant_name: work.tenant.name, name, email, expires_at }
  },
}
