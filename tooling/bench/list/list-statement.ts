// Ten thousand prices by one statement, as a good engineer writes it by hand. The terms of the convenios' periods are
// gathered once, with the product of their adjustments; each event then finds its period, its override and its row.
export const PRICES = `
  with asked as (
    select n, convenio_id, code, day
      from unnest($2::uuid[], $3::text[], $4::date[]) with ordinality asked (convenio_id, code, day, n)
  ), terms as materialized (
    select v.convenio_id, v.period_id, v.days, p.requires_card_number, p.requires_authorization,
           case when p.copay_enabled then p.default_copay_percent * 0.01 end as copay_share, p.default_copay_max_cents as copay_cap,
           t.id as table_id, coalesce(p.cbhpm_percentage, 100)
             * (select coalesce(bench.product(1 + percent * 0.01), 1) from unnest(p.table_adjustments) percent) as factor
      from contracts.period_validities v
      join contracts.periods p on p.tenant_id = v.tenant_id and p.id = v.period_id
      left join contracts.price_tables t
        on t.tenant_id = v.tenant_id and t.version = p.cbhpm_table_version and t.published_at is not null
     where v.tenant_id = $1 and v.convenio_id = any ($2) and v.known_until is null
       and v.status <> 'draft' and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))
  ), priced as (
    select a.n, m.*, case when o.price_cents is not null then 'override' else 'table' end as source,
           coalesce(o.price_cents, round(r.price * m.factor)::int8) as cents
      from asked a
      join terms m on m.convenio_id = a.convenio_id and m.days @> a.day
      left join contracts.overrides o
        on o.tenant_id = $1 and o.period_id = m.period_id and o.procedure_code = a.code and not o.is_deleted
      left join contracts.price_table_rows r
        on r.tenant_id = $1 and r.table_id = m.table_id and r.procedure_code = a.code
    offset 0
  )
  select n, cents, case when copay_share is null then 0 else least(round(cents * copay_share)::int8, copay_cap) end as copay,
         source, period_id, requires_card_number, requires_authorization
    from priced`
