import { LAB_APIS } from '@vigencia/contracts/case-desk/desk.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Sealed, Vault } from '@vigencia/server/sealing/vault.ts'
import type { RegistryCredentials } from './desk-credentials.ts'

export type LabApi = (typeof LAB_APIS)[number]

/** The place in which the credentials of an API are sealed. */
export const labPlace = (tenantId: string, api: LabApi) => ({ tenant_id: tenantId, id: `desk ${api}` })

/**
 * Sets the credentials for samples and results. New ones are not refused yet.
 * @param stays those that are there stay where none come: they are meant for the same registry
 */
export async function setLabCredentials(
  { sql, tenant, now }: UnitOfWork,
  vault: Vault,
  credentials: Readonly<Record<LabApi, RegistryCredentials | null>>,
  stays: boolean,
): Promise<void> {
  for (const api of LAB_APIS) {
    const told = credentials[api]
    if (told === null && stays) continue
    const sealed = told === null ? null : vault.seal(labPlace(tenant.id, api), told)
    await sql(
      `insert into snvs.lab_credentials as l (tenant_id, api, credentials, key_version, updated_at)
         values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, api) do update
         set credentials = $3, key_version = $4, refused_at = null, updated_at = $5`,
      [tenant.id, api, sealed?.sealed ?? null, sealed?.key_version ?? null, now.toString()],
    )
  }
}

/** Seals credentials with the newest key where an older one did. Answers how many. */
export async function resealLabCredentials({ sql, tenant }: UnitOfWork, vault: Vault): Promise<number> {
  const rows = await sql<{ api: LabApi; credentials: Buffer; key_version: number }>(
    'select api, credentials, key_version from snvs.lab_credentials where tenant_id = $1 and key_version < $2 for update',
    [tenant.id, vault.newest],
  )
  for (const { api, credentials, key_version } of rows) {
    const place = labPlace(tenant.id, api)
    const old: Sealed = { sealed: credentials, key_version }
    const made = vault.seal(place, vault.open(place, old))
    await sql('update snvs.lab_credentials set credentials = $3, key_version = $4 where tenant_id = $1 and api = $2', [
      tenant.id,
      api,
      made.sealed,
      made.key_version,
    ])
  }
  return rows.length
}
