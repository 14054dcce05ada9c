import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, types } from 'pg'

// The peer: what a good engineer writes by hand, one statement for one price. It has the tenant as a parameter and a role
// that row-level security does not hold, checks no key, explains nothing and knows one revision only, the newest.

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

const PRICE = `
  select v.period_id, p.requires_card_number, p.requires_authorization,
         case when o.price_cents is not null then 'override' else 'table' end as source,
         price.cents as unit_price_cents, price.cents as price_cents,
         copay.cents as copay_cents, price.cents - copay.cents as payer_cents, copay.cents as patient_cents
    from contracts.period_validities v
    join contracts.periods p on p.tenant_id = v.tenant_id and p.id = v.period_id
    left join contracts.overrides o
      on o.tenant_id = v.tenant_id and o.period_id = v.period_id and o.procedure_code = $3 and not o.is_deleted
    left join contracts.price_tables t
      on t.tenant_id = v.tenant_id and t.version = p.cbhpm_table_version and t.published_at is not null
    left join contracts.price_table_rows r
      on r.tenant_id = t.tenant_id and r.table_id = t.id and r.procedure_code = $3
   cross join lateral (
     select coalesce(o.price_cents, round(
       r.price * coalesce(p.cbhpm_percentage, 100)
       * (select coalesce(bench.product(1 + percent * 0.01), 1) from unnest(p.table_adjustments) percent))::int8) as cents) price
   cross join lateral (
     select case when p.copay_enabled and p.default_copay_percent is not null
       then least(round(price.cents * p.default_copay_percent * 0.01)::int8, p.default_copay_max_cents)
       else 0 end as cents) copay
   where v.tenant_id = $1 and v.convenio_id = $2 and v.known_until is null and v.days @> $4::date
     and v.status <> 'draft' and v.closed_reason is distinct from 'revocation'`

const app = new Hono()
app.get('/v1/scheduling/convenios/:convenio_id/quote', async (http) => {
  const values = [
    PEER_TENANT,
    http.req.param('convenio_id'),
    http.req.query('procedure_code'),
    http.req.query('event_date'),
  ]
  const { rows } = await pool.query({ name: 'price', text: PRICE, values })
  const [row] = rows
  return row === undefined || row.unit_price_cents === null ? http.json({ error: 'no price' }, 404) : http.json(row)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })
