import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'

/** The issuer of a tenant, as it is asked. */
export interface StoredIssuer {
  readonly issuer: string
  readonly client_id: string
  readonly client_secret: string
}

export interface IssuerRow {
  issuer: string
  client_id: string
  sealed: Buffer
  key_version: number
  updated_at: Instant
}

/** The place in which the secret at the issuer is sealed. */
export const placeOf = (tenantId: string) => ({ tenant_id: tenantId, id: 'sign-in issuer' })

/** @throws Refusal `issuer_not_set_up` */
export function mustHaveVault(vault: Vault | null): Vault {
  if (vault !== null) return vault
  throw new Refusal('issuer_not_set_up', 'The operator has to set WEBHOOK_ENCRYPTION_KEYS first: it seals the secret.')
}

/** Null where the tenant has none. */
export async function issuerRow({ sql, tenant }: UnitOfWork): Promise<IssuerRow | null> {
  const [row] = await sql<Omit<IssuerRow, 'updated_at'> & { updated_at: string }>(
    `select issuer, client_id, sealed, key_version, updated_at::text as updated_at
       from platform.sign_in_issuers where tenant_id = $1 and removed_at is null`,
    [tenant.id],
  )
  if (row === undefined) return null
  return { ...row, updated_at: instantFromPostgres(row.updated_at) }
}

/** @throws Refusal `issuer_not_set` */
export async function mustHaveIssuer(work: UnitOfWork): Promise<IssuerRow> {
  const row = await issuerRow(work)
  if (row === null) throw new Refusal('issuer_not_set', 'This tenant has no issuer to sign in at.')
  return row
}

/** @throws Refusal `issuer_not_set` */
export async function storedIssuer(work: UnitOfWork, vault: Vault): Promise<StoredIssuer> {
  const { issuer, client_id, sealed, key_version } = await mustHaveIssuer(work)
  return { issuer, client_id, client_secret: vault.open(placeOf(work.tenant.id), { sealed, key_version }) as string }
}
