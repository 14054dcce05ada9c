import { serve } from '@hono/node-server'
import { initTRPC, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { Pool, types } from 'pg'
import { priceOnDate } from '../quote/price-statement.ts'

// The same statement behind tRPC, as its documentation sets it up on Hono. The input is checked by hand, which is cheaper
// than a schema.

const { PEER_PORT, PEER_DATABASE_URL, PEER_TENANT, PEER_POOL } = process.env

types.setTypeParser(types.builtins.INT8, Number)
const pool = new Pool({ connectionString: PEER_DATABASE_URL, max: Number(PEER_POOL) })

const t = initTRPC.create()
const router = t.router({
  pricing: t.router({
    quote: t.procedure.input(readInput).query(async ({ input }) => {
      const price = await priceOnDate(pool, PEER_TENANT, input)
      if (price === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'no price' })
      return price
    }),
  }),
})

function readInput(input: unknown): { convenio_id: string; procedure_code: string; event_date: string } {
  const { convenio_id, procedure_code, event_date } = input as Record<string, unknown>
  if (typeof convenio_id !== 'string' || typeof procedure_code !== 'string' || typeof event_date !== 'string')
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'convenio_id, procedure_code and event_date are text' })
  return { convenio_id, procedure_code, event_date }
}

const app = new Hono()
app.all('/trpc/*', (http) => fetchRequestHandler({ endpoint: '/trpc', req: http.req.raw, router }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PEER_PORT) })
