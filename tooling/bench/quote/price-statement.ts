import type { Pool } from 'pg'

// One statement for one price, as a good engineer writes it by hand. `offset 0` keeps the price from being reckoned anew
// wherever it is used. It knows one revision only, the newest.
const PRICE = `
  select period_id, requires_card_number, requires_authorization, source, cents,
         case when copay_enabled and default_copay_percent is not null
           then least(round(cents * default_copay_percent * 0.01)::int8, default_copay_max_cents) else 0 end as copay
    from (select v.period_id, p.requires_card_number, p.requires_authorization,
                 p.copay_enabled, p.default_copay_percent, p.default_copay_max_cents,
                 case when o.price_cents is not null then 'override' else 'table' end as source,
                 coalesce(o.price_cents, round(r.price * coalesce(p.cbhpm_percentage, 100)
                   * (select coalesce(bench.product(1 + percent * 0.01), 1) from unnest(p.table_adjustments) percent))::int8) as cents
            from contracts.period_validities v
            join contracts.periods p on p.tenant_id = v.tenant_id and p.id = v.period_id
            left join contracts.overrides o
              on o.tenant_id = v.tenant_id and o.period_id = v.period_id and o.procedure_code = $3 and not o.is_deleted
            left join contracts.price_tables t
              on t.tenant_id = v.tenant_id and t.version = p.cbhpm_table_version and t.published_at is not null
            left join contracts.price_table_rows r
              on r.tenant_id = t.tenant_id and r.table_id = t.id and r.procedure_code = $3
           where v.tenant_id = $1 and v.convenio_id = $2 and v.known_until is null and v.days @> $4::date
             and v.status <> 'draft' and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))
          offset 0) price`

interface Row {
  readonly period_id: string
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
  readonly source: string
  readonly cents: number | null
  readonly copay: number
}

/** The price as it is answered; null where there is none. `pool` reads bigint as numbers. */
export async function priceOnDate(
  pool: Pool,
  tenant: string | undefined,
  input: { convenio_id: string; procedure_code: string | undefined; event_date: string | undefined },
): Promise<object | null> {
  const values = [tenant, input.convenio_id, input.procedure_code, input.event_date]
  const { rows } = await pool.query<Row>({ name: 'price', text: PRICE, values })
  const [row] = rows
  if (row === undefined || row.cents === null) return null
  const { cents, copay, ...rest } = row
  return {
    unit_price_cents: cents,
    price_cents: cents,
    copay_cents: copay,
    payer_cents: cents - copay,
    patient_cents: copay,
    ...rest,
  }
}
