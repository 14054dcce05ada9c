import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'

/** Who asks for readiness waits no longer than this, even where the database is silent. */
export const READY_WITHIN_MS = 2_000

/** What a process is ready for. */
export interface Readiness {
  /** For everything: the primary can commit. */
  all(): Promise<boolean>
  /** For lists and quotes, which a database answers that can commit nothing. */
  reads(): Promise<boolean>
}

/**
 * `/health/live` tells that the process answers. `/health/ready` tells that it can do its work.
 * It is 503 while the service starts, drains or cannot commit, and where that cannot be told in time.
 * `/health/ready?for=reads` is 503 only where reads are not answered either.
 */
export function healthRoutes(readiness: Readiness): Hono {
  const app = new Hono()
  app.get('/health/live', (http) => http.json({ status: 'live' }))
  app.get('/health/ready', async (http) => {
    const isReady = http.req.query('for') === 'reads' ? readiness.reads() : readiness.all()
    const ready = await inTime(isReady).catch(() => false)
    return ready ? http.json({ status: 'ready' }) : http.json({ status: 'not ready' }, 503, { 'retry-after': '1' })
  })
  return app
}

async function inTime(isReady: Promise<boolean>): Promise<boolean> {
  const answered = new AbortController()
  try {
    return await Promise.race([isReady, sleep(READY_WITHIN_MS, false, answered)])
  } finally {
    answered.abort()
  }
}
