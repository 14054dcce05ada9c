import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, types } from 'pg'
import { priceOnDate } from './price-statement.ts'

// The peer: what a good engineer writes by hand, one statement for one price. It has the tenant as a parameter and a role
// that row-level security does not hold, checks no key, and explains nothing.

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

const app = new Hono()
app.get('/v1/scheduling/convenios/:convenio_id/quote', async (http) => {
  const price = await priceOnDate(pool, PEER_TENANT, {
    convenio_id: http.req.param('convenio_id'),
    procedure_code: http.req.query('procedure_code'),
    event_date: http.req.query('event_date'),
  })
  return price === null ? http.json({ error: 'no price' }, 404) : http.json(price)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })
