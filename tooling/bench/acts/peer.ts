import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool, types } from 'pg'
import type { BenchAct } from './random-acts.ts'
import { ACTS } from './acts-statement.ts'

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

type Row = [act: number, line: number, role: string, cents: number]

const app = new Hono()
app.post('/v1/scheduling/acts/quotes', async (http) => {
  const { acts } = await http.req.json<{ acts: BenchAct[] }>()
  const lines = acts.flatMap(({ event_date, procedures }, act) =>
    procedures.flatMap(({ line, procedure_code, access, participants }) =>
      participants.map(({ role }) => ({
        act,
        line: Number(line),
        code: procedure_code,
        day: event_date,
        access,
        role,
      })),
    ),
  )
  const values = [PEER_TENANT, JSON.stringify(lines), acts[0]?.convenio_id]
  const { rows } = await pool.query<Row>({ name: 'acts', text: ACTS, values, rowMode: 'array' })
  const priced = acts.map(() => ({ lines: [] as object[], price_cents: 0 }))
  for (const [act, line, role, price_cents] of rows) {
    const one = priced[act]
    one?.lines.push({ line: String(line), role, price_cents })
    if (one !== undefined) one.price_cents += price_cents
  }
  return http.json({ items: priced.map((act) => ({ act })) })
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })
