import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, types } from 'pg'
import type { Question } from '../quote/questions.ts'
import { PRICES } from './list-statement.ts'

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

type Row = [
  n: number, cents: number | null, copay: number,
  source: string, period_id: string, requires_card_number: boolean, requires_authorization: boolean,
] // prettier-ignore

const app = new Hono()
app.post('/v1/scheduling/quotes', async (http) => {
  const { items } = await http.req.json<{ items: Question[] }>()
  const values = [
    PEER_TENANT,
    items.map((item) => item.convenio_id),
    items.map((item) => item.procedure_code),
    items.map((item) => item.event_date),
  ]
  const { rows } = await pool.query<Row>({ name: 'prices', text: PRICES, values, rowMode: 'array' })
  const quotes = items.map((item) => ({ ...item, quote: null as object | null }))
  for (const row of rows) {
    const quote = quotes[row[0] - 1]
    if (quote !== undefined) quote.quote = quoteOf(row)
  }
  return http.json({ items: quotes })
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })

function quoteOf([, cents, copay, source, period_id, requires_card_number, requires_authorization]: Row):
  | object
  | null {
  if (cents === null) return null
  return {
    unit_price_cents: cents,
    price_cents: cents,
    copay_cents: copay,
    payer_cents: cents - copay,
    patient_cents: copay,
    source,
    period_id,
    requires_card_number,
    requires_authorization,
  }
}
