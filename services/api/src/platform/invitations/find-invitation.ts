import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { hashOfToken, looksLikeToken } from '@vigencia/database/access/secret-token.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import type { Found } from '@vigencia/server/operations/bind-public.ts'
import { asNobody } from '../sessions/as-nobody.ts'
import { countFailure } from '../sessions/count-failure.ts'

export interface FoundInvitation extends Found {
  readonly invitationId: string
  readonly personId: string
  readonly expires_at: Instant
}

interface InvitationRow {
  tenant_id: string
  invitation_id: string
  person_id: string
  expires_at: string
  tenant_name: string
  time_zone: string
  currency: string
}

/**
 * Whom an open invitation is for.
 * @throws Refusal `invitation_not_open`, `rate_limited`
 */
export async function findInvitation(call: CallContext, token: string): Promise<FoundInvitation> {
  const row = looksLikeToken(token) ? await asNobody(call, (work) => rowOf(work, token)) : undefined
  if (row === undefined) {
    await countFailure(call)
    throw notOpen()
  }
  const tenant = { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency }
  const principal: Principal = { tenant, keyId: null, scopes: new Set(), userId: row.person_id }
  return {
    principal,
    invitationId: row.invitation_id,
    personId: row.person_id,
    expires_at: instantFromPostgres(row.expires_at),
  }
}

async function rowOf(work: UnitOfWork, token: string): Promise<InvitationRow | undefined> {
  const [row] = await work.sql<InvitationRow>('select * from platform.invitation_by_hash($1, $2)', [
    hashOfToken(token),
    work.now.toString(),
  ])
  return row
}

export function notOpen(): Refusal {
  return new Refusal('invitation_not_open', 'This invitation was used up, replaced, or is too old: ask for a new one.')
}
