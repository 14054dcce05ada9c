import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The limit of this stack: the same route, answered with the same text every time.

const { CONSTANT_PORT, CONSTANT_TEXT } = process.env

const headers = { 'content-type': 'application/json' }
const app = new Hono()
app.get('/v1/scheduling/convenios/:convenio_id/quote', () => new Response(CONSTANT_TEXT, { headers }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(CONSTANT_PORT) })
