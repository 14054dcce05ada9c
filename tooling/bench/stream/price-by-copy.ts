import { escapeLiteral, type Client } from 'pg'
import { copyIn } from '../import/copy-in.ts'
import { copyOut } from './copy-out.ts'

/** A CSV of events as a CSV of prices, as a good engineer does it in the database: COPY in, one statement, COPY out. */
export async function priceByCopy(superuser: Client, tenantId: string, events: Buffer): Promise<Buffer> {
  await superuser.query('begin')
  await superuser.query(
    'create temp table asked (n int generated always as identity, convenio_id uuid, code text, day date) on commit drop',
  )
  await copyIn(superuser, 'copy asked (convenio_id, code, day) from stdin csv header', events)
  await superuser.query('analyze asked')
  const prices = await copyOut(superuser, `copy (${pricesOf(escapeLiteral(tenantId))}) to stdout csv header`)
  await superuser.query('commit')
  return prices
}

const pricesOf = (tenant: string) => `
  with terms as materialized (
    select v.convenio_id, v.period_id, v.days,
           case when p.copay_enabled then p.default_copay_percent * 0.01 end as copay_share, p.default_copay_max_cents as copay_cap,
           t.id as table_id, coalesce(p.cbhpm_percentage, 100)
             * (select coalesce(bench.product(1 + percent * 0.01), 1) from unnest(p.table_adjustments) percent) as factor
      from contracts.period_validities v
      join contracts.periods p on p.tenant_id = v.tenant_id and p.id = v.period_id
      left join contracts.price_tables t
        on t.tenant_id = v.tenant_id and t.version = p.cbhpm_table_version and t.published_at is not null
     where v.tenant_id = ${tenant} and v.known_until is null
       and v.status <> 'draft' and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))
  ), priced as (
    select a.n, a.convenio_id, a.code, a.day, m.period_id, m.copay_share, m.copay_cap,
           case when o.price_cents is not null then 'override' else 'table' end as source,
           coalesce(o.price_cents, round(r.price * m.factor)::int8) as cents
      from asked a
      join terms m on m.convenio_id = a.convenio_id and m.days @> a.day
      left join contracts.overrides o
        on o.tenant_id = ${tenant} and o.period_id = m.period_id and o.procedure_code = a.code and not o.is_deleted
      left join contracts.price_table_rows r
        on r.tenant_id = ${tenant} and r.table_id = m.table_id and r.procedure_code = a.code
  ), split as (
    select *, case when copay_share is null then 0 else least(round(cents * copay_share)::int8, copay_cap) end as copay from priced
  )
  select convenio_id, code, day, cents, cents, copay, cents - copay, copay, source, period_id from split order by n`
