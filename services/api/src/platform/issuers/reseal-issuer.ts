import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { secretDigest } from './set-issuer.ts'
import { issuerRow, placeOf } from './stored-issuer.ts'

/** Seals the secret at the issuer with the newest key, and answers it for the change log. Null: there is none, or it has it. */
export async function resealIssuer(work: UnitOfWork, vault: Vault): Promise<LoggedValues | null> {
  const row = await issuerRow(work)
  if (row === null || row.key_version >= vault.newest) return null
  const place = placeOf(work.tenant.id)
  const { sealed, key_version } = vault.seal(place, vault.open(place, row))
  await work.sql(
    'update platform.sign_in_issuers set sealed = $2, key_version = $3 where tenant_id = $1 returning null',
    [work.tenant.id, sealed, key_version],
  )
  return { secret_digest: secretDigest(sealed) }
}
