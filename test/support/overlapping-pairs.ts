import type { Client } from 'pg'

/**
 * How many pairs of periods share a day of a convenio at one revision, at whatever revision: asked of the rows
 * themselves, pair by pair, by who sees them all. A period that was revoked or corrected has no days any more.
 */
export async function overlappingPairs(superuser: Client): Promise<number> {
  return countOf(
    superuser,
    `select count(*)::int as count
       from contracts.period_validities a
       join contracts.period_validities b
         on a.tenant_id = b.tenant_id and a.convenio_id = b.convenio_id and a.period_id < b.period_id
        and lower(a.days) < coalesce(upper(b.days), 'infinity') and lower(b.days) < coalesce(upper(a.days), 'infinity')
        and a.known_from < coalesce(b.known_until, 1e18) and b.known_from < coalesce(a.known_until, 1e18)
      where not a.superseding and not b.superseding
        and coalesce(a.closed_reason, '') not in ('revocation', 'correction') and coalesce(b.closed_reason, '') not in ('revocation', 'correction')`,
  )
}

/** The same of self-pay prices: pairs of versions of one code that share a day at one revision. */
export async function overlappingVersions(superuser: Client): Promise<number> {
  return countOf(
    superuser,
    `select count(*)::int as count
       from contracts.particular_price_versions a
       join contracts.particular_price_versions b
         on a.tenant_id = b.tenant_id and a.convenio_id = b.convenio_id and a.procedure_code = b.procedure_code and a.id < b.id
        and coalesce(lower(a.days), '-infinity') < coalesce(upper(b.days), 'infinity')
        and coalesce(lower(b.days), '-infinity') < coalesce(upper(a.days), 'infinity')
        and a.known_from < coalesce(b.known_until, 1e18) and b.known_from < coalesce(a.known_until, 1e18)`,
  )
}

/** Days of a convenio that have two prices of one kind at some revision; there must be none. */
export async function pricedTwice(superuser: Client): Promise<number> {
  return (await overlappingPairs(superuser)) + (await overlappingVersions(superuser))
}

async function countOf(superuser: Client, query: string): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(query)
  return rows[0]?.count as number
}
