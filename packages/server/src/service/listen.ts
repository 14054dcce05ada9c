import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { OperatorError } from '@vigencia/database/operator-error.ts'

export interface ListenSettings {
  readonly host: string
  readonly port: number
  /** The setting that names the port, for the sentence when it is taken. */
  readonly portSetting: string
}

/**
 * Serves an app until it is stopped.
 * @throws OperatorError when the port is taken or may not be used.
 */
export function listen(app: Hono, { host, port, portSetting }: ListenSettings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server as Server)) as Server
    server.keepAliveTimeout = 65_000
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      reject(new OperatorError(`Port ${port} ${why}. Free it, or set ${portSetting} to another one.`))
    })
  })
}

/** Stops taking connections, lets the running requests end (at most `withinMs`), then closes what is left. */
export async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), withinMs)
  await closed
  clearTimeout(late)
}
