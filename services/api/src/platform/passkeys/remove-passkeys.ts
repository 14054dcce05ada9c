import type { remove } from '@vigencia/contracts/passkeys'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { Passkey } from './passkey.ts'

export const removePasskey: UseCase<typeof remove> = async (work, { passkey_id }) => {
  const { personId } = signedIn(work.principal)
  const own = { tenant_id: work.tenant.id, id: passkey_id, person_id: personId }
  if ((await work.em.findOne(Passkey, own)) === null)
    throw new Refusal('passkey_not_found', `You have no passkey ${passkey_id}.`)
  const change = await openTenant(work)
  const changed_passkeys = await removePasskeys(work, { personId, passkeyId: passkey_id })
  if (changed_passkeys.length === 0) return null
  await mustStillSignIn(work, personId)
  await change.record({
    change_type: 'remove_passkey',
    change_description: `Passkey ${passkey_id} removed`,
    affected_table: 'passkeys',
    new_values: { changed_passkeys },
  })
  return null
}

/**
 * Whoever took up an invitation by a passkey has no password, and would be shut out.
 * @throws Refusal `last_passkey`
 */
async function mustStillSignIn({ sql, tenant }: UnitOfWork, personId: string): Promise<void> {
  const ways = await sql(
    `select null from platform.people p where p.tenant_id = $1 and p.id = $2 and p.password is not null
     union all
     select null from platform.subjects s where s.tenant_id = $1 and s.person_id = $2 and s.ended_at is null
     union all
     select null from platform.passkeys k where k.tenant_id = $1 and k.person_id = $2 and k.removed_at is null
     union all
     select null from platform.sessions s where s.tenant_id = $1 and s.person_id = $2 and s.way = 'demo'`,
    [tenant.id, personId],
  )
  if (ways.length === 0)
    throw new Refusal('last_passkey', 'You have no password and sign in by this passkey alone: make another one first.')
}

interface Removed {
  readonly personId: string
  /** One of theirs; left out: all. */
  readonly passkeyId?: string
}

/** Removes passkeys of a person, and answers them for the change log. */
export async function removePasskeys(work: UnitOfWork, { personId, passkeyId }: Removed): Promise<LoggedValues[]> {
  const removed_at = work.now.toString()
  const removed = await work.sql<{ id: string }>(
    `update platform.passkeys set removed_at = $4
      where tenant_id = $1 and person_id = $2 and ($3::uuid is null or id = $3) and removed_at is null
      returning id`,
    [work.tenant.id, personId, passkeyId ?? null, removed_at],
  )
  return removed.map(({ id }) => ({ id, removed_at }))
}
