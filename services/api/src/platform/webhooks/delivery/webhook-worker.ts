import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Id } from '@vigencia/contracts/values/id.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { changeIn, noteIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { startJobRunner, type JobRunner } from '@vigencia/server/jobs/job-runner.ts'
import { tenantCalled } from '@vigencia/server/jobs/tenant-called.ts'
import { MOST_TRIES, withRetries, type CallContext } from '@vigencia/server/operations/bind.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { BackgroundWork } from '@vigencia/server/service/start-service.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { openSecret } from '../webhook-secrets.ts'
import { claimDue, type Claimed, type Receiver } from './claim-due.ts'
import type { DeliveryFigures } from './delivery-figures.ts'
import { postEvent, type PostSettings } from './post-event.ts'
import { settleBatch } from './settle-batch.ts'
import { signaturesOf } from './signature.ts'
import { switchOff } from './switch-off.ts'

const QUEUE = 'webhook-deliveries'
const POLL_SECONDS = 2
/** Batches that a process has under way: a receiver that hangs holds one of them until its time is over. */
const CONCURRENCY = { workers: 4, atOnce: 8 }

const Job = z.object({ tenant_id: Id, webhook_id: Id })
type Job = z.output<typeof Job>

export interface WebhookWorker extends BackgroundWork {
  start(pollSeconds?: number): Promise<void>
  /** Sends what is due to one webhook, a batch at most. */
  deliverDue(job: Job): Promise<void>
}

interface Parts extends Omit<PostSettings, 'hosts'> {
  readonly context: CallContext['context']
  readonly pool: Pool
  readonly logger: Logger
  readonly hosts: PostSettings['hosts']
  /** Null where no key is set: then there is no webhook either. */
  readonly vault: Vault | null
  readonly figures: DeliveryFigures
  readonly random?: () => number
}

/**
 * Sends events to webhooks, a batch of one webhook after that of another. A batch is short, so that a slow receiver or
 * one with much to take holds up no other. Any number of processes share the work.
 */
export function webhookWorker(parts: Parts): WebhookWorker {
  const { context, pool, logger, vault, figures, random = Math.random } = parts
  const transact = poolOf(context, 'write')
  let runner: JobRunner | null = null

  async function deliverDue({ tenant_id, webhook_id }: Job): Promise<void> {
    if (vault === null) throw new Error('WEBHOOK_ENCRYPTION_KEYS is not set, so nothing can be signed')
    context.clock?.mustBeRight()
    const principal: Principal = {
      tenant: await tenantCalled(pool, tenant_id),
      keyId: null,
      scopes: new Set(),
      userId: null,
    }
    const inWork = <Result>(kind: typeof noteIn, run: (work: UnitOfWork) => Promise<Result>) =>
      withRetries(MOST_TRIES, () => {
        const { readClock } = context
        const order = { principal, requestId: randomUUID(), via: 'job', now: readClock(), readClock } as const
        return transact({ tenantId: tenant_id }, (em) => kind(em, order, run))
      })
    const taken = await inWork(noteIn, (work) => claimDue(work, webhook_id))
    if (taken === null) return
    const { receiver, claimed } = taken
    const secrets = secretsOf(vault, tenant_id, receiver)
    const sent = await Promise.all(
      claimed.map(async (one) => ({ claimed: one, answered: await send(receiver, secrets, one) })),
    )
    const settled = await inWork(noteIn, (work) => settleBatch(work, taken, sent, random))
    figures.count(settled.outcomes)
    const [first] = sent
    const facts = { tenant_id, webhook_id, http_status: first?.answered.status, error: first?.answered.error }
    if (settled.became === 'failing') logger.warn(facts, 'nothing arrives at a webhook')
    if (settled.became === 'well') logger.info({ tenant_id, webhook_id }, 'a webhook takes events again')
    const because = settled.switchOff
    if (because === null) return
    await inWork(changeIn, (work) => switchOff(work, webhook_id, because))
    figures.switchedOff(because)
    logger.error({ ...facts, because }, 'a webhook was switched off')
  }

  async function send({ url }: Receiver, secrets: (at: number) => readonly string[], { event_id, body }: Claimed) {
    const at = Math.floor(context.readClock().epochMilliseconds / 1000)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Vigencia-Webhooks',
      'webhook-id': event_id,
      'webhook-timestamp': String(at),
      'webhook-signature': signaturesOf(secrets(at), event_id, at, body),
    }
    return figures.timed(() => postEvent({ url, headers, body }, parts))
  }

  return {
    deliverDue,
    async start(pollSeconds = POLL_SECONDS) {
      runner = await startJobRunner({ pool, logger, pollSeconds })
      await runner.work(QUEUE, Job, deliverDue, CONCURRENCY)
    },
    stop: async (withinMs) => runner?.stop(withinMs),
  }
}

/**
 * The secrets that sign at an instant: the webhook's own, and the one before it while its grace lasts. Afterwards that one
 * is not opened any more, because the key that seals it may be gone.
 */
function secretsOf(vault: Vault, tenantId: string, receiver: Receiver): (at: number) => readonly string[] {
  const { id, sealed, key_version, previous_sealed, previous_key_version, previous_until } = receiver
  const own = openSecret(vault, tenantId, id, { sealed, key_version })
  if (previous_sealed === null || previous_key_version === null || previous_until === null) return () => [own]
  const sealedBefore = { sealed: previous_sealed, key_version: previous_key_version }
  const until = instantFromPostgres(previous_until).epochMilliseconds / 1000
  return (at) => (at < until ? [own, openSecret(vault, tenantId, id, sealedBefore)] : [own])
}
