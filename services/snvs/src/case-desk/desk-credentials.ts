import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Sealed, Vault } from '@vigencia/server/sealing/vault.ts'

export interface RegistryCredentials {
  readonly app_id: string
  readonly app_key: string
}

/** @source WS400, "Construcción de un llamado REST para el entorno de PRUEBAS": these credentials are public. */
const PUBLIC = ['PruebasWSQA_SNVS_ID', 'PruebasWSQA_SNVS_KEY']

/** @throws Refusal `public_credentials` for production with the source's public credentials */
export function mustBeSecret(registry: string, { app_id, app_key }: RegistryCredentials): void {
  if (registry === 'production' && (PUBLIC.includes(app_id) || PUBLIC.includes(app_key)))
    throw new Refusal(
      'public_credentials',
      'These are the credentials that the ministry publishes for tests: production takes your own.',
    )
}

/** The place in which a desk's credentials are sealed. */
export const deskPlace = (tenantId: string) => ({ tenant_id: tenantId, id: 'desk' })

/** Seals a desk's credentials with the newest key where an older one did. Answers the number of desks: one or none. */
export async function resealDesk({ sql, tenant }: UnitOfWork, vault: Vault): Promise<number> {
  const [row] = await sql<{ credentials: Buffer; key_version: number }>(
    'select credentials, key_version from snvs.desks where tenant_id = $1 and key_version < $2 for update',
    [tenant.id, vault.newest],
  )
  if (row === undefined) return 0
  const place = deskPlace(tenant.id)
  const old: Sealed = { sealed: row.credentials, key_version: row.key_version }
  const { sealed, key_version } = vault.seal(place, vault.open(place, old))
  await sql('update snvs.desks set credentials = $2, key_version = $3 where tenant_id = $1', [
    tenant.id,
    sealed,
    key_version,
  ])
  return 1
}
