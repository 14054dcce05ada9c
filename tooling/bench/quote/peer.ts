import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, types } from 'pg'

// The peer: what a good engineer writes by hand, one statement for one price. It has the tenant as a parameter and a role
// that row-level security does not hold, checks no key, explains nothing and knows one revision only, the newest.

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

// `offset 0` keeps the price from being reckoned anew wherever it is used.
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
             and v.status <> 'draft' and v.closed_reason is distinct from 'revocation'
          offset 0) price`

interface Row {
  readonly period_id: string
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
  readonly source: string
  readonly cents: number | null
  readonly copay: number
}

const app = new Hono()
app.get('/v1/scheduling/convenios/:convenio_id/quote', async (http) => {
  const values = [
    PEER_TENANT,
    http.req.param('convenio_id'),
    http.req.query('procedure_code'),
    http.req.query('event_date'),
  ]
  const { rows } = await pool.query<Row>({ name: 'price', text: PRICE, values })
  const [row] = rows
  if (row === undefined || row.cents === null) return http.json({ error: 'no price' }, 404)
  const { cents, copay, ...rest } = row
  return http.json({
    unit_price_cents: cents,
    price_cents: cents,
    copay_cents: copay,
    payer_cents: cents - copay,
    patient_cents: copay,
    ...rest,
  })
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })
