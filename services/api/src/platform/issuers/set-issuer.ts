import { createHash } from 'node:crypto'
import type { getSignIn, removeSignIn, setSignIn } from '@vigencia/contracts/tenants'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { mustBeAllowedIssuer } from './issuer-address.ts'
import type { IssuerParts } from './issuer-parts.ts'
import { mustHaveIssuer, mustHaveVault, placeOf, type IssuerRow } from './stored-issuer.ts'

export const getIssuer =
  ({ callback }: IssuerParts): UseCase<typeof getSignIn> =>
  async (work) => {
    const { issuer, client_id, updated_at } = await mustHaveIssuer(work)
    return { issuer, client_id, callback, updated_at }
  }

export const setIssuer =
  ({ vault, hosts, callback }: IssuerParts): UseCase<typeof setSignIn> =>
  async (work, { issuer, client_id, client_secret }) => {
    mustBeAllowedIssuer(issuer, hosts)
    const { sealed, key_version } = mustHaveVault(vault).seal(placeOf(work.tenant.id), client_secret)
    const change = await openTenant(work)
    const previous = await lastIssuer(work)
    await work.sql(
      `insert into platform.sign_in_issuers as i (tenant_id, issuer, client_id, sealed, key_version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6)
       on conflict (tenant_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
         sealed = excluded.sealed, key_version = excluded.key_version, updated_at = excluded.updated_at, removed_at = null
       returning null`,
      [work.tenant.id, issuer, client_id, sealed, key_version, work.now.toString()],
    )
    await change.record({
      change_type: 'set_sign_in',
      change_description: `People sign in at ${new URL(issuer).host} from now on`,
      affected_table: 'sign_in_issuers',
      ...(previous !== null && { previous_values: issuerLogged(previous) }),
      new_values: issuerLogged({ issuer, client_id, sealed, updated_at: work.now, removed_at: null }),
    })
    return { issuer, client_id, callback, updated_at: work.now }
  }

export const removeIssuer: UseCase<typeof removeSignIn> = async (work) => {
  const change = await openTenant(work)
  const previous = await mustHaveIssuer(work)
  const removed_at = work.now.toString()
  await work.sql(
    `update platform.sign_in_issuers set sealed = null, key_version = null, updated_at = $2, removed_at = $2
      where tenant_id = $1 returning null`,
    [work.tenant.id, removed_at],
  )
  await change.record({
    change_type: 'remove_sign_in',
    change_description: 'Nobody signs in at an issuer any more',
    affected_table: 'sign_in_issuers',
    previous_values: issuerLogged({ ...previous, removed_at: null }),
    new_values: { secret_digest: null, updated_at: removed_at, removed_at },
  })
  return null
}

interface LoggedIssuer extends Pick<IssuerRow, 'issuer' | 'client_id' | 'updated_at'> {
  readonly sealed: Buffer | null
  readonly removed_at: Instant | null
}

/** The one that is set, or was set before it was removed: the change log has to know what it replaces. */
async function lastIssuer({ sql, tenant }: UnitOfWork): Promise<LoggedIssuer | null> {
  const [row] = await sql<{
    issuer: string
    client_id: string
    sealed: Buffer | null
    updated_at: string
    removed_at: string | null
  }>(
    `select issuer, client_id, sealed, updated_at::text as updated_at, removed_at::text as removed_at
       from platform.sign_in_issuers where tenant_id = $1`,
    [tenant.id],
  )
  if (row === undefined) return null
  const removed_at = row.removed_at === null ? null : instantFromPostgres(row.removed_at)
  return { ...row, updated_at: instantFromPostgres(row.updated_at), removed_at }
}

function issuerLogged({ issuer, client_id, sealed, updated_at, removed_at }: LoggedIssuer): LoggedValues {
  return {
    issuer,
    client_id,
    secret_digest: sealed === null ? null : secretDigest(sealed),
    updated_at: updated_at.toString(),
    removed_at: removed_at?.toString() ?? null,
  }
}

/** What the change log holds of the secret: a digest of its sealed bytes, so that one that was exchanged is found. */
export function secretDigest(sealed: Buffer): string {
  return createHash('sha256').update(sealed).digest('hex')
}
