import { Hono } from 'hono'

/**
 * `/health/live` tells that the process answers. `/health/ready` tells that it can do its work.
 * It is 503 while the service starts, drains or lacks its database.
 */
export function healthRoutes(isReady: () => Promise<boolean>): Hono {
  const app = new Hono()
  app.get('/health/live', (http) => http.json({ status: 'live' }))
  app.get('/health/ready', async (http) => {
    const ready = await isReady().catch(() => false)
    return http.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503)
  })
  return app
}
