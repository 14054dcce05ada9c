import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { deskPlace, type RegistryCredentials } from '../case-desk/desk-credentials.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { RefreshParts } from './refresh-codes.ts'

/** The registry and the credentials of a tenant, which any call to the registry needs. */
export const sendingDesk =
  ({ vault }: Privacy): RefreshParts['deskOf'] =>
  async (work) => {
    const { registry } = await findDesk(work)
    return { registry, credentials: vault.open(deskPlace(work.tenant.id), await sealedOf(work)) as RegistryCredentials }
  }

/** @throws Refusal `desk_not_set` */
async function sealedOf({ sql, tenant }: UnitOfWork): Promise<{ sealed: Buffer; key_version: number }> {
  const [row] = await sql<{ sealed: Buffer; key_version: number }>(
    'select credentials as sealed, key_version from snvs.desks where tenant_id = $1 and credentials is not null',
    [tenant.id],
  )
  if (row === undefined)
    throw new Refusal(
      'desk_not_set',
      'The desk has no credentials for its registry: PUT /v1/snvs/desk with them first.',
    )
  return row
}
