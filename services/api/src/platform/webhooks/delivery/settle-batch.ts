import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { nextTry, retryAfter, type BackOff } from '@vigencia/domain/case-reports/back-off.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { lockReceiver, type Claimed, type Batch } from './claim-due.ts'
import type { Answered } from './post-event.ts'
import { wakeAgain } from './wake-again.ts'

const BACK_OFF: BackOff = { first: 10, longest: 900, longestRequested: 3600 }
/** An event is given up after so long, and a receiver at which nothing arrives is switched off. */
const GIVE_UP_AFTER = { hours: 72 }
/** What a receiver answers that wants no more. @source Standard Webhooks, "Response handling" */
const GONE = 410

export type Outcome = 'delivered' | 'failed' | 'given_up'

export interface Settled {
  readonly outcomes: readonly Outcome[]
  /** Why the webhook is to be switched off; null: it is not. */
  readonly switchOff: 'failing' | 'gone' | null
  /** How the receiver came out of it. */
  readonly became: 'failing' | 'well' | null
}

export interface Sent {
  readonly claimed: Claimed
  readonly answered: Answered
}

const isDelivered = ({ status }: Answered) => status !== null && status >= 200 && status < 300

/** Writes down what became of a batch, and when the next one is. What somebody replayed meanwhile is left to that. */
export async function settleBatch(
  work: UnitOfWork,
  batch: Batch,
  sent: readonly Sent[],
  chance: () => number,
): Promise<Settled> {
  const receiver = await lockReceiver(work, batch.receiver.id)
  const ends = sent.map((one) => endOf(one, work.now, chance()))
  await writeEnds(work, batch, ends)
  const outcomes = ends.map(({ outcome }) => outcome)
  // it was switched off or removed meanwhile: what waited for it is held or gone
  if (receiver === null) return { outcomes, switchOff: null, became: null }
  const wasFailing = receiver.failing_since !== null
  if (outcomes.includes('delivered')) {
    await writeHealth(work, receiver.id, null)
    if (wasFailing) await bringForward(work, receiver.id)
    await wakeAgain(work, receiver.id, 'ever')
    return { outcomes, switchOff: null, became: wasFailing ? 'well' : null }
  }
  const since = receiver.failing_since === null ? work.now : instantFromPostgres(receiver.failing_since)
  const failures = receiver.failures + 1
  const requested = sent.map(({ answered }) => retryAfter(answered.retryAfter, work.now)).find((one) => one !== null)
  const retryAt = nextTry(BACK_OFF, failures, chance(), work.now, requested ?? null)
  await writeHealth(work, receiver.id, { since, failures, retryAt })
  await wakeAgain(work, receiver.id, 'ever')
  const isGone = sent.some(({ answered }) => answered.status === GONE)
  const isOver = since.add(GIVE_UP_AFTER).epochMilliseconds <= work.now.epochMilliseconds
  return {
    outcomes,
    switchOff: isGone ? 'gone' : isOver ? 'failing' : null,
    became: wasFailing ? null : 'failing',
  }
}

interface End {
  readonly event_id: string
  readonly outcome: Outcome
  readonly state: 'delivered' | 'waiting' | 'failed'
  readonly next_at: string | null
  readonly http_status: number | null
  readonly error: string | null
}

function endOf({ claimed, answered }: Sent, now: Instant, chance: number): End {
  const answer = { event_id: claimed.event_id, http_status: answered.status, error: answered.error }
  if (isDelivered(answered)) return { ...answer, outcome: 'delivered', state: 'delivered', next_at: null }
  const isOver =
    instantFromPostgres(claimed.waiting_since).add(GIVE_UP_AFTER).epochMilliseconds <= now.epochMilliseconds
  if (isOver) return { ...answer, outcome: 'given_up', state: 'failed', next_at: null }
  const next_at = nextTry(BACK_OFF, claimed.attempts, chance, now).toString()
  return { ...answer, outcome: 'failed', state: 'waiting', next_at }
}

async function writeEnds(work: UnitOfWork, { receiver, leasedUntil }: Batch, ends: readonly End[]): Promise<void> {
  await work.sql(
    `update platform.webhook_deliveries d
        set state = e.state, next_at = e.next_at, leased_until = null, http_status = e.http_status, error = e.error,
            delivered_at = case when e.state = 'delivered' then $3::timestamptz else d.delivered_at end
       from jsonb_to_recordset($4) as e (event_id uuid, state text, next_at timestamptz, http_status integer, error text)
      where d.tenant_id = $1 and d.webhook_id = $2 and d.event_id = e.event_id
        and d.state = 'waiting' and d.leased_until = $5`,
    [work.tenant.id, receiver.id, work.now.toString(), JSON.stringify(ends), leasedUntil.toString()],
  )
}

interface Failing {
  readonly since: Instant
  readonly failures: number
  readonly retryAt: Instant
}

async function writeHealth(work: UnitOfWork, webhookId: string, failing: Failing | null): Promise<void> {
  await work.sql(
    `update platform.webhooks set failing_since = $3, failures = $4, retry_at = $5,
            last_delivered_at = case when $3::timestamptz is null then $6 else last_delivered_at end
      where tenant_id = $1 and id = $2`,
    [
      work.tenant.id,
      webhookId,
      failing?.since.toString() ?? null,
      failing?.failures ?? 0,
      failing?.retryAt.toString() ?? null,
      work.now.toString(),
    ],
  )
}

/** A receiver is back: what waited for it goes at once. What it refused by itself waits for its own time. */
async function bringForward(work: UnitOfWork, webhookId: string): Promise<void> {
  await work.sql(
    `update platform.webhook_deliveries set next_at = $3
      where tenant_id = $1 and webhook_id = $2 and state = 'waiting' and next_at > $3
        and (http_status is null or http_status >= 500 or http_status in (404, 408, 429))`,
    [work.tenant.id, webhookId, work.now.toString()],
  )
}
