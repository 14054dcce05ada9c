import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { queryWithin } from '@vigencia/database/connections/query-within.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { exposeLabelled } from '@vigencia/server/metrics/service-metrics.ts'
import type { BackgroundWork } from '@vigencia/server/service/start-service.ts'

const COUNTED_EVERY_MS = 60_000
/** A statement that stays silent gives its connection back. */
const SILENT_AFTER_MS = 10_000

interface Parts {
  readonly pool: Pool
  readonly logger: Logger
  readonly registry: Registry
  readonly readClock: () => Instant
}

interface Oldest {
  readonly tenant: string
  /** `unsent`: nobody has tried it; `failing`: it was tried, or its receiver takes nothing. */
  readonly reason: string
  readonly since: Instant
}

export interface WaitingEvents extends BackgroundWork {
  start(): Promise<void>
  /** Counts now. It never rejects. */
  count(): Promise<void>
}

/**
 * How long the oldest event has waited for its webhook, in each tenant. It is counted once a minute, also where this
 * process sends nothing, because an event that nobody sends is what the figure has to tell.
 */
export function waitingEvents({ pool, logger, registry, readClock }: Parts): WaitingEvents {
  let oldest: readonly Oldest[] = []
  let timer: NodeJS.Timeout | null = null
  let counting: Promise<void> = Promise.resolve()
  exposeLabelled(
    registry,
    'vigencia_webhook_oldest_waiting_seconds',
    'How long the oldest event has waited for its webhook, counted once a minute: unsent, or failing at the receiver',
    ['tenant', 'reason'],
    () => oldest.map(({ tenant, reason, since }) => ({ labels: { tenant, reason }, value: secondsSince(since) })),
  )
  const secondsSince = (since: Instant) =>
    Math.max(0, Math.round((readClock().epochMilliseconds - since.epochMilliseconds) / 1000))

  async function count(): Promise<void> {
    try {
      const found: Oldest[] = []
      for (const tenant of await waitingTenants(pool)) found.push(...(await oldestOf(pool, tenant)))
      oldest = found
    } catch (error) {
      logger.warn({ err: error }, 'the events that wait for webhooks cannot be counted')
    }
  }

  return {
    count,
    async start() {
      const begin = () => void (counting = count())
      timer = setInterval(begin, COUNTED_EVERY_MS).unref()
      begin()
    },
    async stop(withinMs) {
      if (timer !== null) clearInterval(timer)
      await Promise.race([counting, pause(withinMs, undefined, { ref: false })])
    },
  }
}

/** Whoever has events that wait has a job for them, so that a few tenants are asked and not all. */
async function waitingTenants(pool: Pool): Promise<string[]> {
  const { rows } = await queryWithin<{ tenant_id: string }>(pool, SILENT_AFTER_MS, {
    text: `select distinct data ->> 'tenant_id' as tenant_id from jobs.job
            where name = 'webhook-deliveries' and state < 'completed'`,
  })
  return rows.map(({ tenant_id }) => tenant_id)
}

async function oldestOf(pool: Pool, tenant: string): Promise<Oldest[]> {
  const rows = await readInTenant(pool, tenant, (query) =>
    query<[reason: string, since: string]>(
      `select case when d.attempts = 0 and w.retry_at is null then 'unsent' else 'failing' end, min(d.waiting_since)::text
         from platform.webhook_deliveries d join platform.webhooks w on w.tenant_id = $1 and w.id = d.webhook_id
        where d.tenant_id = $1 and d.state = 'waiting' group by 1`,
      [tenant],
    ),
  )
  return rows.map(([reason, since]) => ({ tenant, reason, since: instantFromPostgres(since) }))
}
