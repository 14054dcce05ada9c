import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { entities } from '@vigencia/api/entities.ts'
import { CurrentPeriod } from '@vigencia/api/agreements/contract-periods/period/contract-period.ts'
import { Override } from '@vigencia/api/agreements/contract-periods/overrides/override.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'

// What most would write: two finds by an entity manager of the request's own, and the price computed from the entities.

const { PEER_PORT, PEER_DATABASE_URL = '', PEER_TENANT = '' } = process.env

const { em } = await connectOrm({ url: PEER_DATABASE_URL, poolSize: 10 }, entities)

const app = new Hono()
app.get('/v1/scheduling/convenios/:convenio_id/quote', async (http) => {
  const { procedure_code = '', event_date = '' } = http.req.query()
  const orm = em.fork()
  const convenio_id = http.req.param('convenio_id')
  const place = { tenant_id: PEER_TENANT, convenio_id }
  const inForce = { status: { $ne: 'draft' as const }, days: { $contains: `[${event_date},${event_date}]` } }
  const period = await orm.findOne(CurrentPeriod, { ...place, ...inForce })
  if (period === null) return http.json({ error: 'no period in force' }, 404)
  const override = await orm.findOne(Override, { ...place, period_id: period.id, procedure_code, is_deleted: false })
  const price_cents = override?.price_cents ?? null
  if (price_cents === null) return http.json({ error: 'no price' }, 404)
  const copay = copayOf(price_cents, period)
  return http.json({
    unit_price_cents: price_cents,
    price_cents,
    copay_cents: copay,
    payer_cents: price_cents - copay,
    patient_cents: copay,
    source: 'override',
    period_id: period.id,
    requires_card_number: period.requires_card_number,
    requires_authorization: period.requires_authorization,
  })
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })

/** A percent is in ten-thousandths of one. */
function copayOf(cents: number, period: CurrentPeriod): number {
  const { copay_enabled, default_copay_percent: percent, default_copay_max_cents: most } = period
  if (copay_enabled !== true || percent === null) return 0
  return Math.min(Math.round((cents * percent) / 1_000_000), most ?? Infinity)
}
