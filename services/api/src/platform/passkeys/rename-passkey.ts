import type { rename } from '@vigencia/contracts/passkeys'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { Passkey } from './passkey.ts'

export const renamePasskey: UseCase<typeof rename> = async (work, { passkey_id, name }) => {
  const { personId } = signedIn(work.principal)
  const change = await openTenant(work)
  const own = { tenant_id: work.tenant.id, id: passkey_id, person_id: personId, removed_at: null }
  const passkey = await work.em.findOne(Passkey, own)
  if (passkey === null) throw new Refusal('passkey_not_found', `You have no passkey ${passkey_id}.`)
  if (passkey.name === name) return passkey
  passkey.name = name
  await work.em.flush()
  const [digest] = await work.sql<{ named: string | null }>(
    `select encode(sha256(hash || convert_to(name, 'UTF8')), 'hex') named from platform.passkeys
      where tenant_id = $1 and id = $2`,
    [work.tenant.id, passkey_id],
  )
  await change.record({
    change_type: 'rename_passkey',
    change_description: `Passkey ${passkey_id} has ${name === null ? 'no name any more' : 'a new name'}`,
    affected_table: 'passkeys',
    new_values: { changed_passkeys: [{ id: passkey_id, named: digest?.named ?? null }] },
  })
  return passkey
}
