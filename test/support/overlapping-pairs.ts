import type { Client } from 'pg'

/**
 * How many pairs of periods share a day of a convenio at one revision, at whatever revision: asked of the rows
 * themselves, pair by pair, by who sees them all. A period that was revoked or corrected has no days any more.
 */
export async function overlappingPairs(superuser: Client): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `select count(*)::int as count
       from contracts.period_validities a
       join contracts.period_validities b
         on a.tenant_id = b.tenant_id and a.convenio_id = b.convenio_id and a.period_id < b.period_id
        and lower(a.days) < coalesce(upper(b.days), 'infinity') and lower(b.days) < coalesce(upper(a.days), 'infinity')
        and a.known_from < coalesce(b.known_until, 1e18) and b.known_from < coalesce(a.known_until, 1e18)
      where not a.superseding and not b.superseding
        and coalesce(a.closed_reason, '') not in ('revocation', 'correction') and coalesce(b.closed_reason, '') not in ('revocation', 'correction')`,
  )
  return rows[0]?.count as number
}
