import { Hono } from 'hono'

/** `/health/live`: the process answers. `/health/ready`: it can do its work; 503 while it starts, drains or lacks its database. */
export function healthRoutes(isReady: () => Promise<boolean>): Hono {
  const app = new Hono()
  app.get('/health/live', (http) => http.json({ status: 'live' }))
  app.get('/health/ready', async (http) => {
    const ready = await isReady().catch(() => false)
    return http.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503)
  })
  return app
}
