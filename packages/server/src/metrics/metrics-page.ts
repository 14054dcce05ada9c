import type { IncomingMessage } from 'node:http'
import { Hono, type Context } from 'hono'
import { Registry } from 'prom-client'

/** By such a header a proxy on this machine says that its caller is elsewhere. */
const FORWARDED = /^(forwarded|via|x-forwarded-.*|x-real-ip)$/

/** `/metrics` of a port where nothing else is answered, for whoever reaches it. */
export function metricsApp(read: () => Promise<string>): Hono {
  const app = new Hono()
  app.get('/metrics', async (http) => metricsPage(http, read))
  return app
}

/** `/metrics` of a service's own port: for callers of this machine, and for all others it is no address. */
export function localMetrics(read: () => Promise<string>): Hono {
  const app = new Hono()
  app.get('/metrics', async (http) => (isLocal(http) ? metricsPage(http, read) : http.notFound()))
  return app
}

async function metricsPage(http: Context, read: () => Promise<string>): Promise<Response> {
  return http.text(await read(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE })
}

/** A call without a socket comes from this very process. */
function isLocal(http: Context): boolean {
  const incoming = (http.env as { incoming?: IncomingMessage } | undefined)?.incoming
  if (incoming === undefined) return true
  return (
    isLoopback(incoming.socket.remoteAddress ?? '') &&
    !Object.keys(incoming.headers).some((name) => FORWARDED.test(name))
  )
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
