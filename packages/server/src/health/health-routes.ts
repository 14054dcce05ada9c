import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'

/** Who asks for readiness waits no longer than this, even where the database is silent. */
export const READY_WITHIN_MS = 2_000

/**
 * `/health/live` tells that the process answers. `/health/ready` tells that it can do its work.
 * It is 503 while the service starts, drains or lacks its database, and where that cannot be told in time.
 */
export function healthRoutes(isReady: () => Promise<boolean>): Hono {
  const app = new Hono()
  app.get('/health/live', (http) => http.json({ status: 'live' }))
  app.get('/health/ready', async (http) => {
    const ready = await inTime(isReady).catch(() => false)
    return ready ? http.json({ status: 'ready' }) : http.json({ status: 'not ready' }, 503, { 'retry-after': '1' })
  })
  return app
}

async function inTime(isReady: () => Promise<boolean>): Promise<boolean> {
  const answered = new AbortController()
  try {
    return await Promise.race([isReady(), sleep(READY_WITHIN_MS, false, answered)])
  } finally {
    answered.abort()
  }
}
