import { Temporal } from 'temporal-polyfill'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { wakeAgain } from './wake-again.ts'

/** How much of one receiver is under way at once, in all processes. */
const AT_ONCE = 8
/** Longer than a request may take. Whoever died with it gives it up then. */
const LEASE_SECONDS = 60

/** A webhook as it is sent to. */
export interface Receiver {
  readonly id: string
  readonly url: string
  readonly sealed: Buffer
  readonly key_version: number
  readonly previous_sealed: Buffer | null
  readonly previous_key_version: number | null
  readonly previous_until: string | null
  readonly failing_since: string | null
  readonly failures: number
  readonly retry_at: string | null
}

export interface Claimed {
  readonly event_id: string
  readonly body: string
  readonly attempts: number
  readonly waiting_since: string
}

export interface Batch {
  readonly receiver: Receiver
  readonly claimed: readonly Claimed[]
  readonly leasedUntil: Instant
}

/**
 * The webhook under its lock; null where nothing is to be sent to it.
 * Everything that sends to one webhook locks it first, so that they count together what is under way.
 */
export async function lockReceiver(work: UnitOfWork, webhookId: string): Promise<Receiver | null> {
  const [found] = await work.sql<Receiver>(
    `select id, url, sealed, key_version, previous_sealed, previous_key_version, previous_until,
            failing_since, failures, retry_at
       from platform.webhooks where tenant_id = $1 and id = $2 and is_active for update`,
    [work.tenant.id, webhookId],
  )
  return found ?? null
}

/**
 * Takes what is due for one webhook. While nothing arrives there, one event tries for all, once it is time for that.
 * @returns null where nothing is to be sent now
 */
export async function claimDue(work: UnitOfWork, webhookId: string): Promise<Batch | null> {
  const receiver = await lockReceiver(work, webhookId)
  if (receiver === null) return null
  const { retry_at } = receiver
  const isFailing = retry_at !== null
  if (isFailing && Temporal.Instant.compare(instantFromPostgres(retry_at), work.now) > 0) {
    await wakeAgain(work, webhookId, 'soon')
    return null
  }
  const leasedUntil = work.now.add({ seconds: LEASE_SECONDS })
  const claimed = await work.sql<Claimed>(
    `with due as (
       select event_id from platform.webhook_deliveries
        where tenant_id = $1 and webhook_id = $2 and state = 'waiting' and (next_at <= $3 or $4)
          and (leased_until is null or leased_until <= $3)
        order by next_at, event_id
        limit greatest(0, $5 - (select count(*) from platform.webhook_deliveries
          where tenant_id = $1 and webhook_id = $2 and state = 'waiting' and leased_until > $3)))
     update platform.webhook_deliveries d set leased_until = $6, attempts = d.attempts + 1, attempted_at = $3
       from due, platform.webhook_events e
      where d.tenant_id = $1 and d.webhook_id = $2 and d.event_id = due.event_id and e.tenant_id = $1 and e.id = d.event_id
     returning d.event_id, e.body, d.attempts, d.waiting_since`,
    [work.tenant.id, webhookId, work.now.toString(), isFailing, isFailing ? 1 : AT_ONCE, leasedUntil.toString()],
  )
  if (claimed.length > 0) return { receiver, claimed, leasedUntil }
  await wakeAgain(work, webhookId, 'soon')
  return null
}
